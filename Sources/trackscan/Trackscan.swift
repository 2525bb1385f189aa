import ArgumentParser
import Tracks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@main
struct Trackscan: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trackscan",
    abstract: "Turns position logs of vessels and aircraft into inspection decisions that anyone can check.",
    discussion: """
      Examples:
        trackscan scan may.nmea --watchlist list.csv --out case
        trackscan scan logs/ --shipments in.csv --capacity 12 --seed 2026-05-04
        trackscan formats --parameters

      Shell completion: trackscan --generate-completion-script bash|zsh|fish
      Exit codes: 0 finished; 1 finished, and something reached --fail-on; 2 could not finish; 64 wrong usage.
      """,
    version: trackscanVersion,
    subcommands: [ScanCommand.self, DecodeCommand.self, FormatsCommand.self])

  static func main() async {
    // A reader that closes the pipe has seen enough.
    signal(SIGPIPE, endQuietly)
    do {
      var command = try parseAsRoot(nil)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let error as ScanError where error.code == .closedOutput {
      _exit(0)
    } catch let error as ScanError {
      Terminal.complain(Terminal.harmless("\(error)"))
      _exit(error.code == .badParameter ? 64 : 2)
    } catch {
      exit(withError: error)
    }
  }
}

/// A function and not a closure in `main`, which would belong to the main actor: the signal comes to whatever thread writes.
private func endQuietly(_ signal: Int32) { _exit(0) }
