import Signals

/// A log of NMEA 0183 sentences `VDM` and `VDO`, each with the AIS message, or a part of one, that a receiver heard.
///
/// The sentence is found anywhere in its line, with any talker and channel, so that every wrapping in use is read; of
/// several on a line, each. Where the time of reception stands:
///
/// | name of the source | form |
/// |---|---|
/// | `tag_block` | `\s:station,c:1565218798*hh\!BSVDM,…`: seconds, ms, µs or ns; a group's time holds for its later lines |
/// | `tag_block_unverified` | the same with no checksum, or with a wrong `00` that a logger left there |
/// | `suffix` | `!AIVDM,…*hh,1328182324603`; of several epochs the first, after other fields (USCG) the last |
/// | `prefix` | `1550303566167726840 !AIVDM,…`, `1550303566: !AIVDM,…`, `2017-02-20T00:00:00Z;!AIVDM,…`, `20170220T000000Z …` |
/// | `pghp` | a line `$PGHP,1,2010,6,11,…` before the sentence |
/// | `aiscatcher` | `{…,"rxtime":"20220729191502",…,"nmea":["!AIVDM,…"]}`; its `toa`, `toa_ns` go before |
/// | `base_station`, `zda`, `rmc`, `date` | none: see below |
///
/// The first in this order counts: a time on the sentence's own line goes before one on a line of its own, and what the
/// station wrote before what loggers down the line added. An epoch's unit follows from its size. Times before 1990 or
/// from 2100 on are clocks that were never set: they count as none. A TAG block with a wrong checksum (other than `00`)
/// is passed over, its sentence is not. Zone offsets are applied; without one a time is UTC. Groups are written
/// `g:1-2-3985` or `1G2:3985`.
///
/// A log of which no line tells a time is dated by the clocks heard in it: base stations (`base_station`), the receiver's
/// own navigation (`zda`, `rmc`), or the moment at which the user says that it begins (`date`), each with the second of the
/// minute that position reports tell. The rules, which never make up a minute, are those of `SilentLogClock`.
///
/// The station that heard a message is the TAG block's `s:`, else the base station of `$PGHP`, else the field `r…` of a
/// Coast Guard suffix.
///
/// Sentences without a checksum, or with a wrong one, are not used. A message of several sentences is put together by
/// talker, station or group, sequential identifier, channel and count; its time is that of its first part that has one,
/// its address that of its first part. Parts may stand in several files that are read one after the other.
public struct NMEALog: LogFormat {
  public let name = "nmea"
  public let title = "NMEA 0183 AIVDM/AIVDO"
  public let family = LogFamily.sea
  public let example = #"\s:2573515,c:1565218798*04\!BSVDM,1,1,,A,13nUgBWP01PkHvDU7<kC4wvJ2>`<,0*3D"#

  public init() {}

  /// One of the first fifty lines holds a sentence.
  public func recognises(_ head: RawSpan) -> Bool {
    head.withPaddedCopy(of: 0..<min(head.byteCount, 65_536)) { bytes in
      var cursor = LineCursor()
      let end = bytes.byteCount - AISSentence.padding
      for _ in 0..<50 {
        guard let line = cursor.next(in: bytes), line.lowerBound < end else { return false }
        let lineEnd = min(line.upperBound, end)
        if let start = AISSentence.first(in: bytes, from: line.lowerBound, to: lineEnd), start + 7 <= lineEnd,
          bytes.byte(at: start + 6) == 0x2C
        {
          return true
        }
      }
      return false
    }
  }

  public func makeReader(for input: ReaderInput) throws(ScanError) -> any LogReader {
    NMEAReportReader(for: input)
  }
}
