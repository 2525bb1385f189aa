/// The product of a scan: what was read, what was found, what to inspect. A ``BriefingFormat`` writes it down.
public struct Briefing: Sendable {
  /// What was read, in order.
  public var inputs: [Input]
  /// Watchlists, shipments, declarations and areas that were read, in order.
  public var companions: [Companion]
  public var crafts: [Craft]
  /// In order of key.
  public var tracks: [Track]
  public var voyages: [Voyage]
  /// Sorted.
  public var events: [Event]
  /// Most severe first, then by start.
  public var findings: [Finding]
  public var shipments: [Shipment]
  /// In order of the shipments.
  public var risks: [Risk]
  /// `nil` where no draw was asked for.
  public var draw: Draw?
  public var parameters: Parameters
  /// The text of every line that is cited, as it stands in the input.
  public var citedLines: [LineAddress: String]
  /// The names of the stations that heard each cited line that is a position, of a fix its own first; lines of which none is
  /// known are left out.
  public var citedStations: [LineAddress: [String]]
  /// The cited lines whose position is from a frame that was repaired (``PositionReport/Traits/repaired``).
  public var citedRepairs: Set<LineAddress>
  /// What the reader should know before using it: sentences.
  public var notices: [String]
  /// Version of trackscan.
  public var version: String
  /// The end of what was listened to, or `--as-of`.
  public var asOf: Timestamp?

  public struct Input: Hashable, Sendable {
    public var name: String
    /// Of the file as it is on disk, compressed or not; of a member of a zip archive, of the file that it is unpacked;
    /// hexadecimal.
    public var sha256: String
    public var format: String
    public var family: LogFamily
    public var ledger: LineLedger
    /// First and last time of a position in it.
    public var start: Timestamp?
    public var end: Timestamp?
    /// The first lines that were not used, and why.
    public var firstRejects: [Reject]
    /// Its positions are bytes and its ledger counts frames, where there are no lines.
    public var isBinary: Bool
    /// Positions that were read from it: untimed ones and those that were told twice among them.
    public var positions: Int
    /// The stations it names, in the order of their numbers.
    public var stations: [ReceivingStation]

    public init(
      name: String, sha256: String, format: String, family: LogFamily, ledger: LineLedger, start: Timestamp?,
      end: Timestamp?, firstRejects: [Reject], isBinary: Bool = false, stations: [ReceivingStation] = [],
      positions: Int = 0
    ) {
      self.name = name
      self.sha256 = sha256
      self.format = format
      self.family = family
      self.ledger = ledger
      self.start = start
      self.end = end
      self.firstRejects = firstRejects
      self.isBinary = isBinary
      self.stations = stations
      self.positions = positions
    }

    /// The share of its positions, those told twice among them, that has no time; `nil` where there are none.
    public var untimedShare: Double? { Self.untimedShare(ledger.untimed, of: positions) }

    fileprivate static func untimedShare(_ untimed: Int, of positions: Int) -> Double? {
      positions > 0 ? Double(untimed) / Double(positions) : nil
    }
  }

  /// A table that was read beside the logs.
  public struct Companion: Hashable, Sendable {
    /// `watchlist`, `shipments`, `declarations`, `areas`.
    public var role: String
    public var name: String
    public var sha256: String
    public var rows: Int
    public var used: Int
    /// Rows that were skipped: line and reason.
    public var skipped: [SkippedRow]

    public init(role: String, name: String, sha256: String, rows: Int, used: Int, skipped: [SkippedRow]) {
      self.role = role
      self.name = name
      self.sha256 = sha256
      self.rows = rows
      self.used = used
      self.skipped = skipped
    }
  }

  public init(
    inputs: [Input] = [], companions: [Companion] = [], crafts: [Craft] = [], tracks: [Track] = [],
    voyages: [Voyage] = [], events: [Event] = [], findings: [Finding] = [], shipments: [Shipment] = [],
    risks: [Risk] = [], draw: Draw? = nil, parameters: Parameters = Parameters(),
    citedLines: [LineAddress: String] = [:], citedStations: [LineAddress: [String]] = [:],
    citedRepairs: Set<LineAddress> = [], notices: [String] = [], version: String = trackscanVersion,
    asOf: Timestamp? = nil
  ) {
    self.inputs = inputs
    self.companions = companions
    self.crafts = crafts
    self.tracks = tracks
    self.voyages = voyages
    self.events = events
    self.findings = findings
    self.shipments = shipments
    self.risks = risks
    self.draw = draw
    self.parameters = parameters
    self.citedLines = citedLines
    self.citedStations = citedStations
    self.citedRepairs = citedRepairs
    self.notices = notices
    self.version = version
    self.asOf = asOf
  }

  /// The ledgers of all inputs together.
  public var ledger: LineLedger {
    var total = LineLedger()
    for input in inputs { total += input.ledger }
    // Each log has a clock of its own.
    if inputs.count > 1 { total.clockSkew = nil }
    return total
  }

  /// The share of the positions of all inputs that has no time; `nil` where there are none.
  var untimedShare: Double? {
    Input.untimedShare(inputs.reduce(0) { $0 + $1.ledger.untimed }, of: inputs.reduce(0) { $0 + $1.positions })
  }

  public func craft(_ key: CraftKey) -> Craft? { crafts.first { $0.key == key } }
}

/// A row of a table that was skipped.
public struct SkippedRow: Hashable, Sendable {
  public var line: Int
  public var reason: String

  public init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }
}

/// The version of this build.
public let trackscanVersion = "0.1.0"
