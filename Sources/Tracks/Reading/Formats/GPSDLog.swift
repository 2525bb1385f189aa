import Signals

/// AIS messages as gpsd and `gpsdecode -j` write them, an object a line, scaled or unscaled (`-u`); and those that
/// `trackscan decode` writes.
///
/// gpsd tells no time of a message: a fix (`TPV`) before it does, as source `gpsd`. Our own lines tell time (source `json`)
/// and station. Each message is turned back into its bits. What gpsd does not tell of it is taken for not available:
/// the assigned mode flag, sequence numbers of acknowledgements, and spare bits; of message 17 the position is told to
/// a tenth of a degree when scaled. Source: gpsd's manual page `gpsd_json`, "AIS"; releases 3.22 and later.
struct GPSDLog: JSONLogFormat {
  let name = "gpsd"
  let title = "gpsd JSON, and that of trackscan decode"
  let example =
    #"{"class":"AIS","type":1,"repeat":0,"mmsi":219000001,"scaled":true,"speed":10.2,"lon":12.5,"lat":55.5,…}"#
  let dialect = JSONDialect.gpsd

  func recognises(_ head: RawSpan) -> Bool {
    JSONDialect.recognises(head) { object in
      Self.classes.contains(object["class"]?.text ?? "") && !AISCatcherLog.isOwn(object)
    }
  }

  private static let classes: Set<String> = [
    "AIS", "TPV", "SKY", "GST", "ATT", "IMU", "TOFF", "PPS", "OSC", "VERSION", "DEVICE", "DEVICES", "WATCH", "POLL",
    "ERROR", "RTCM2", "RTCM3", "SUBFRAME", "RAW",
  ]
}
