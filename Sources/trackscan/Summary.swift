import Tracks

/// What a person sees on the terminal after a scan: it fits a screen.
struct Summary {
  let text: String

  private static let findingsShown = 8

  init(of briefing: Briefing, folder: String) {
    var lines: [String] = []
    let ledger = briefing.ledger
    let starts = briefing.inputs.compactMap(\.start).min()
    let ends = briefing.inputs.compactMap(\.end).max()
    var head = "\(Self.count(briefing.inputs.count, "log")), \(Self.count(ledger.lines, "line")), "
    head += "\(Self.count(briefing.tracks.count, "track")), \(Self.count(briefing.events.count, "event"))"
    if let starts, let ends { head += ", \(starts) to \(ends)" }
    lines.append(Terminal.styled(head, .bold))

    lines.append("")
    if briefing.findings.isEmpty { lines.append("No findings.") }
    for finding in briefing.findings.prefix(Self.findingsShown) {
      let style: Terminal.Style = finding.severity == .high ? .red : finding.severity == .medium ? .yellow : .faint
      let level = finding.severity.name + String(repeating: " ", count: 7 - finding.severity.name.count)
      var line = "  " + Terminal.styled(level, style) + Terminal.harmless(finding.title)
      let names = finding.craft.map { key in briefing.craft(key.hull(1))?.name ?? key.description }
      if !names.isEmpty { line += ": " + Terminal.harmless(names.joined(separator: " and ")) }
      if let start = finding.start { line += Terminal.styled("  \(start)", .faint) }
      lines.append(line)
    }
    let further = briefing.findings.count - Self.findingsShown
    if further > 0 { lines.append("  and \(Self.count(further, "further finding")), all in the briefing") }

    if let draw = briefing.draw {
      lines.append("")
      lines.append(
        "Draw: \(draw.selected.count) of \(Self.count(draw.picks.count, "shipment")) (\(draw.design.rawValue), "
          + "commitment \(draw.root.prefix(12))…)")
      lines.append("  " + Self.list(draw.selected.map(Terminal.harmless), most: 12))
    }

    lines.append("")
    lines += Self.wrapped("Lines: " + Self.sum(of: ledger), at: 100)
    if ledger.untimed > 0 { lines.append("  \(Self.count(ledger.untimed, "position")) without a time: in no track") }
    lines.append("Briefing: " + Terminal.styled("\(folder)/briefing.html", .cyan))
    text = lines.joined(separator: "\n")
  }

  private static func sum(of ledger: LineLedger) -> String {
    let parts: [(Int, String)] = [
      (ledger.decoded, "decoded"), (ledger.fragmentsMerged, "fragments merged"), (ledger.duplicates, "duplicates"),
      (ledger.notPosition, "without position"), (ledger.badChecksum, "bad checksum"),
      (ledger.malformed, "malformed"), (ledger.orphanFragments, "orphan fragments"),
      (ledger.unknownType, "unknown type"), (ledger.ignored, "ignored"),
    ]
    return grouped(ledger.lines) + " = "
      + parts.filter { $0.0 > 0 }.map { "\(grouped($0.0)) \($0.1)" }.joined(separator: " + ")
  }

  /// At the plus signs; what follows is indented.
  private static func wrapped(_ sum: String, at width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for (index, part) in sum.split(separator: " + ").enumerated() {
      let next = index == 0 ? String(part) : line + " + " + part
      if next.count > width {
        lines.append(line)
        line = "  + " + part
      } else {
        line = next
      }
    }
    return lines + [line]
  }

  private static func list(_ names: [String], most: Int) -> String {
    names.prefix(most).joined(separator: ", ") + (names.count > most ? ", … (\(names.count - most) more)" : "")
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  /// With commas between thousands.
  private static func grouped(_ number: Int) -> String {
    var digits = Array(String(number).reversed())
    var place = 3
    while place < digits.count {
      digits.insert(",", at: place)
      place += 4
    }
    return String(digits.reversed())
  }
}
