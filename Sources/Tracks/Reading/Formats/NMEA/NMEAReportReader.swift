/// Makes reports of an NMEA log: the reader with the one sink that `trackscan scan` uses.
///
/// A type of its own that is not generic, so that the compiler specialises the reader for its sink: called through
/// `any LogReader`, a generic reader would run unspecialised (Benchmarks/run_nmea.sh).
struct NMEAReportReader: SeamedReader {
  private var reader: NMEALogReader<AISReportSink>

  init(for input: ReaderInput) {
    reader = NMEALogReader(
      input: input.index, sink: AISReportSink(input: input.index, date: input.date), joinsFiles: input.joinsFiles)
  }

  var seam: LogSeam? { reader.seam }

  mutating func read(_ lines: RawSpan, firstLine: Int, into batch: inout ReportBatch) {
    reader.read(lines, firstLine: firstLine, into: &batch)
  }

  mutating func finish(into batch: inout ReportBatch) { reader.finish(into: &batch) }
}
