import Signals

/// AIS messages as the service aisstream.io sends them, an object a line.
///
/// Each message is turned back into its bits, binary ones too. Time is `MetaData.time_utc`.
/// Source: aisstream.io's API reference and models; the fields of go-ais, on which it is built.
struct AISStreamLog: JSONLogFormat {
  let name = "aisstream"
  let title = "aisstream.io JSON"
  let example =
    #"{"MessageType":"PositionReport","MetaData":{"time_utc":"2026-05-01 03:12:09.5 +0000 UTC",…},"Message":{…}}"#
  let dialect = JSONDialect.aisStream

  func recognises(_ head: RawSpan) -> Bool {
    JSONDialect.recognises(head) { $0["MessageType"]?.text != nil && $0["Message"]?.members != nil }
  }
}
