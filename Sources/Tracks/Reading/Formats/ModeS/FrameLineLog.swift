/// A format whose lines hold a frame of Mode S each.
protocol FrameLineLog: LogFormat {
  static var parse: FrameLine.Parser { get }
}

extension FrameLineLog {
  var family: LogFamily { .air }

  func makeReader(for input: ReaderInput) -> any LogReader {
    FrameLineReader(input, parse: Self.parse, sink: ModeSDecoder(site: input.site?.place))
  }
}
