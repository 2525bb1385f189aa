import ArgumentParser
import Tracks

@main
struct Trackscan: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "trackscan", version: trackscanVersion)
}
