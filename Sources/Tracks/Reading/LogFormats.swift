/// The log formats this build knows, in the order in which they are tried.
public enum LogFormats {
  public static let all: [any LogFormat] = [
    NMEALog(),
    MarineCadastreLog(),
    DanishMaritimeLog(),
    SolentLog(),
    ExactEarthLog(),
    ExactEarthServiceLog(),
    AISHubLog(),
    AISHubJSONLog(),
    NARILog(),
    MarineTrafficLog(),
    FishingWatchLog(),
    StatsatLog(),
    GpsdPipeLog(),
    AISCatcherLog(),
    GPSDLog(),
    AISStreamLog(),
    // A header with these titles is clearer than digits that could be a frame.
    TableLog(),
    ReadsbLog(),
    ReadsbTraceLog(),
    OpenSkyLog(),
    OpenSkyJSONLog(),
    Jet1090Log(),
    VirtualRadarLog(),
    FlightradarLog(),
    SBSLog(),
    BeastLog(),
    AVRLog(),
    TimedHexLog(),
  ]

  public static func named(_ name: String) -> (any LogFormat)? { all.first { $0.name == name } }

  static func recognised(_ head: RawSpan) -> (any LogFormat)? {
    for format in all where format.recognises(head) { return format }
    return nil
  }
}
