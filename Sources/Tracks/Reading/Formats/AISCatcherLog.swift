import Signals

/// AIS messages as AIS-catcher writes them in JSON without the sentences they came in; with those, the log is one of
/// ``NMEALog``.
///
/// Each message is turned back into its bits. Positions went through numbers of 24 bits, so that they differ by some
/// metres from what was transmitted at large longitudes; of binary messages those are used that AIS-catcher leaves
/// undecoded, or tells in gpsd's names.
struct AISCatcherLog: JSONLogFormat {
  let name = "aiscatcher"
  let title = "AIS-catcher JSON without sentences"
  let example =
    #"{"class":"AIS","device":"AIS-catcher","rxtime":"20260501031209","type":1,"mmsi":219000001,"lon":12.5,"lat":55.5,…}"#
  let dialect = JSONDialect.aisCatcher

  func recognises(_ head: RawSpan) -> Bool { JSONDialect.recognises(head, Self.isOwn) }

  static func isOwn(_ object: JSONObject) -> Bool {
    guard object["mmsi"] != nil || object["class"] == .string("AIS") else { return false }
    return object["device"] == .string("AIS-catcher") || object["rxtime"] != nil || object["rxuxtime"] != nil
  }
}
