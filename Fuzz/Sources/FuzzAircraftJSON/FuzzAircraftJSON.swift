import FuzzSupport

@testable import Tracks

/// Logs of aircraft in JSON, in blocks.
///
/// The first byte of an input says of which format it is.
@main
struct FuzzAircraftJSON {
  private static let formats: [any LogFormat] = [
    ReadsbLog(), ReadsbTraceLog(), OpenSkyJSONLog(), VirtualRadarLog(), Jet1090Log(),
  ]

  static func main() {
    fuzz { data, size in
      let input = Array(UnsafeBufferPointer(start: data, count: size))
      if let first = input.first { FuzzAircraftJSON.read(Array(input.dropFirst()), Int(first)) }
      return 0
    }
  }

  static func read(_ input: [UInt8], _ first: Int) {
    let format = formats[first % formats.count]
    let log = StreamedLog(input)
    log.read(by: format)
    // The others hold no frames.
    if format is Jet1090Log { StreamedLog(log, mendedFrames).read(by: format) }
  }
}
