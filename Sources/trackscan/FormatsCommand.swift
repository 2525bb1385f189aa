import ArgumentParser
import Casebook
import Tracks

struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "Lists the formats, detectors, factors and report kinds this build knows.",
    discussion: """
      Examples:
        trackscan formats
        trackscan formats --parameters
      """)

  @Flag(help: "List every parameter with its default, meaning and source instead.")
  var parameters = false

  func run() {
    print(parameters ? Self.parameterList : Self.lists)
  }

  private static var lists: String {
    let sections: [(title: String, rows: [(String, String)])] = [
      ("Log formats", LogFormats.all.map { ($0.name, $0.title) }),
      ("Detectors", Detectors.all.map { ($0.name, $0.summary) }),
      ("Risk factors", RiskFactors.summaries.map { ($0.name, $0.summary) }),
      ("Outputs", (BriefingFormats.all + [GeoPackage()]).map { ($0.fileName, $0.summary) }),
      ("Presets", Preset.all.map { ($0.name, $0.meaning) }),
    ]
    return sections.map { section in
      let width = section.rows.map(\.0.count).max() ?? 0
      let rows = section.rows.map { row in
        "  " + row.0 + String(repeating: " ", count: width - row.0.count + 2) + row.1
      }
      return ([Terminal.styled(section.title, .bold)] + rows).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private static var parameterList: String {
    ParameterList.all.map { parameter in
      Terminal.styled(parameter.key, .bold) + "  \(parameter.standard)  (\(parameter.standard.kind.name))\n"
        + "    \(parameter.meaning)\n    \(Terminal.styled("Source: " + parameter.source, .faint))"
    }.joined(separator: "\n")
  }
}
