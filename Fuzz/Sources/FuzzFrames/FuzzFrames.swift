import FuzzSupport

@testable import Tracks

/// Lines of frames, as AVR and as times with hexadecimal digits, as they are and with the parity of the frames mended.
@main
struct FuzzFrames {
  static func main() {
    fuzz { data, size in
      let log = StreamedLog(Array(UnsafeBufferPointer(start: data, count: size)))
      FuzzFrames.read(log)
      FuzzFrames.read(StreamedLog(log, mendedFrames))
      return 0
    }
  }

  static func read(_ log: StreamedLog) {
    log.read(by: AVRLog())
    log.read(by: TimedHexLog())
  }
}
