import Geo
import Signals

/// A frame of Mode S, and what else is known to tell of it: 80 plain bytes, since a stretch of a log has thousands, and
/// those whose position is not known are kept.
struct HeardFrame: Sendable {
  /// As it was sent: repaired where it arrived with a wrong bit.
  var frame: ModeSFrame
  /// The bit that was turned to repair it, from 1; 0 for none.
  var repairedBit: UInt8 = 0
  /// Of a Comm-B reply: which it is, such as 0x50 for 5,0; 0 where that is not known.
  var register: UInt8 = 0
  /// How its position was resolved; `nil` where it was not.
  var resolution: CodeResolution?
  /// The address: announced, or derived and proven. `nil` where nothing proves that the derived one is anybody's, and for
  /// the frames that have none.
  var address: UInt32?
  /// Whole 1e-7 degrees.
  var latitudeE7: Int32 = 0
  var longitudeE7: Int32 = 0
  /// Milliseconds since 1970, or ``PositionReport/untimed``.
  let time: Int64
  /// In its log.
  let line: Int
  /// Of a position message.
  var context = AircraftContext()

  init(_ frame: ModeSFrame, time: Int64, line: Int) {
    self.frame = frame
    self.time = time
    self.line = line
  }

  mutating func locate(_ report: PositionReport) {
    latitudeE7 = report.latitudeE7
    longitudeE7 = report.longitudeE7
    resolution = report.codeResolution
  }

  /// Where `resolution` is not `nil`.
  var coordinate: Coordinate {
    Coordinate(clampingLatitude: Double(latitudeE7) / 1e7, longitude: Double(longitudeE7) / 1e7)
  }
}

/// What an aircraft said before a position message that helps to tell of it; in the terms of ``PositionReport``.
struct AircraftContext: Sendable {
  /// Six bits a character (``AircraftIdentification/packedCallsign``); 0 where it has said none.
  var packedCallsign: UInt64 = 0
  /// Over the ground, of an aircraft in the air: tenths of a knot, tenths of a degree, feet a minute.
  var rawSpeed = PositionReport.notAvailable16
  var rawCourse = PositionReport.notAvailable16
  var rawVerticalRate = PositionReport.noVerticalRate
  /// Thirteen bits (``IdentityCode/thirteenBits``), or not available.
  var squawk = PositionReport.notAvailable16
  /// What the position is worth.
  var quality = StatedQuality()
}

/// What an aircraft last said of how good its positions are (type code 31).
struct StatedQuality: Hashable, Sendable {
  /// `nil` where it has said nothing yet.
  var version: UInt8?
  var supplementA: Bool?
  var supplementC: Bool?

  init() {}

  /// - Parameter last: what it said before, of which the parts stay that this message does not have.
  init(_ status: OperationalStatus, after last: StatedQuality) {
    version = UInt8(truncatingIfNeeded: status.version)
    guard version == last.version else {
      supplementA = status.supplementA
      supplementC = status.supplementC
      return
    }
    supplementA = status.supplementA ?? last.supplementA
    supplementC = status.supplementC ?? last.supplementC
  }

  /// Of a position of its; `nil` as long as the version is not known.
  func integrity(typeCode: Int, supplementB: Bool?) -> PositionIntegrity? {
    guard let version else { return nil }
    return PositionIntegrity(
      typeCode: typeCode, version: Int(version), supplementA: supplementA, supplementB: supplementB,
      supplementC: supplementC)
  }
}

/// Frames of a stretch of a log, one after the other, until they are written out.
struct CollectedFrames: CollectedStretch {
  private(set) var frames: [HeardFrame] = []

  var isEmpty: Bool { frames.isEmpty }

  @inline(__always)
  mutating func append(_ frame: HeardFrame) { frames.append(frame) }

  mutating func removeAll() { frames.removeAll(keepingCapacity: true) }

  /// So many are written at once: JSON takes some ten times their memory.
  static let most = 8192

  mutating func moveFirst(into other: inout CollectedFrames) {
    other.frames += frames.prefix(Self.most)
    frames.removeFirst(min(Self.most, frames.count))
  }
}
