import Signals
import Testing

/// Real messages that decoders in use read differently, some of them wrongly, with what ITU-R M.1371-5 says.
///
/// Compared: gpsd 3.22, libais 0.17, pyais 3.3.1, AIS-catcher 0.70.
@Suite("Where decoders disagree, the standard")
struct StandardAnswerTests {
  @Test("has the place of a reference station in tenths of a minute, south and west negative")
  func referenceStation() throws {
    // pyais divides by ten, and takes the latitude for unsigned; gpsd writes one decimal, which is up to 5 km off.
    let north = try record(
      "!AIVDM,2,1,4,B,A02VqOP;b901h0@1T>ih4wmw1kH8wh3v8Qkvv?t43wsn078JwW;wE@Ov,0*62",
      "!AIVDM,2,2,4,B,ROpn1OsT00D:w?wwNrbb,0*41")
    #expect(north.fields.integer("lon") == 11_938)
    #expect(north.fields.integer("lat") == 32_782)
    #expect(try abs(value("lon", of: north) - 19.896667) < 1e-6)
    #expect(try abs(value("lat", of: north) - 54.636667) < 1e-6)
    let south = try record("!AIVDM,1,1,1,A,A;wUJKU>io;WlWuwH`W1PpnuN<isf;5iHtOM1S6q?vsvNrNGOqLcr5mfD6t,2*51")
    #expect(south.fields.integer("lat") == -26_818)
    #expect(try abs(value("lat", of: south) - -44.696667) < 1e-6)
  }

  @Test("has corners of areas in tenths of a minute")
  func corners() throws {
    // pyais divides by ten.
    let group = try record("!AIVDM,1,1,,B,G02:Kn01R`sn@291njF00000900,2*62")
    #expect(try abs(value("ne_lon", of: group) - 2.63) < 1e-9)
    #expect(try abs(value("ne_lat", of: group) - 51.07) < 1e-9)
    #expect(try abs(value("sw_lat", of: group) - 50.681667) < 1e-6)
  }

  @Test("has long-range positions to a tenth of a minute, and their status as a number")
  func longRange() throws {
    // gpsd 3.22 writes -154.2 and 87.1.
    let report = try record("!AIVDM,1,1,,A,KCQ9r=hrFUnH7P00,0*41")
    #expect(report.fields.integer("lon") == -92_521)
    #expect(report.fields.integer("lat") == 52_239)
    let field = try #require(layoutField("lon", of: report))
    #expect(field.scale?.decimals ?? 0 >= 4)
    #expect(try abs(value("lon", of: report) - -154.201667) < 1e-6)
    #expect(report.fields.integer("status") == 3)
  }

  @Test("has a rate of turn with a sign and a fraction: raw -16 is 11.43 degrees a minute to port")
  func rateOfTurn() throws {
    // gpsd 3.22 gives 11, AIS-catcher -10.
    let sentence = "!AIVDM,1,1,,A,181:JmPt2L0SJChPJW00vPp2080?,0*75"
    #expect(try record(sentence).fields.integer("turn") == -16)
    let report = try #require(PositionReportClassA(payload(sentence)))
    #expect(try abs(#require(report.rateOfTurn) - -11.4279) < 1e-4)
  }

  @Test("has no rate of turn where raw is -128, nor a number where it is -127 or 127")
  func noRateOfTurn() throws {
    // libais gives -731.386 degrees a minute.
    let sentence = "!AIVDM,1,1,,A,16SteH0P00Jt63hHaa6SagvJ087r,0*42"
    let message = try record(sentence)
    #expect(message.fields.integer("turn") == -128)
    let turn = try #require(layoutField("turn", of: message))
    #expect(!turn.available.contains(-128))
    #expect(!turn.available.contains(-127))
    #expect(!turn.available.contains(127))
    #expect(turn.available == -126...126)
    #expect(try #require(PositionReportClassA(payload(sentence))).rateOfTurn == nil)
  }

  @Test("has positions to 1/10 000 of a minute, and gives the same bits back")
  func exactPositions() throws {
    // AIS-catcher keeps them in 32-bit floating point, up to 1.6 m off.
    let bits = try payload("!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4A")
    let message = try #require(AISRecord(bits))
    #expect(message.fields.integer("lon") == -74_037_230)
    #expect(message.fields.integer("lat") == 29_028_980)
    #expect(try value("lon", of: message) == -74_037_230 / 600_000.0)
    #expect(try message.encoded() == bits)
  }

  @Test("lets equipment without an identity speak")
  func identityZero() throws {
    // AIS-catcher drops it.
    let message = try record("!AIVDM,1,1,,A,B000000002EgKjv=lCL03wQ5wP06,0*4C")
    #expect(message.mmsi == 0)
    #expect(message.messageType == 18)
    #expect(message.fields.integer("lon") != nil)
  }

  @Test("has _ for code 31 and ' for 39, by the code column of its table")
  func sixBitText() throws {
    // libais has - and a backquote, which the table prints.
    let underscore = try record(
      "!BSVDM,2,1,3,B,53@nfph00001Q0;W;?50ThuB1=@58d4B2222220j185224lgN3j0C4ok2CAR,0*50",
      "!BSVDM,2,2,3,B,SlQC`888880,2*48")
    #expect(underscore.fields["destination"] == .text("HALS_LIMFJOREN"))
    let apostrophe = try record("!AIVDM,1,1,,B,H52b6=1TuFLhj1<D62222222220,2*64")
    #expect(apostrophe.fields["shipname"] == .text("YOU'LL SEA"))
  }

  @Test("has all of what is there, whatever the length of the message")
  func lengths() throws {
    // libais wants the exact number of bits.
    let longer = try record(
      "!BSVDM,2,1,0,A,54`98002>?A1`<AGD00lEBr0PD5@PE:1<4hiT01CKh`IC4w8NKjCPj1Ck`2k,0*7C",
      "!BSVDM,2,2,0,A,lQ@@0000002,0*00")
    #expect(longer.fields.integer("imo") == 9_321_744)
    #expect(longer.fields["destination"] == .text("INCHEON KOREA"))
    #expect(!longer.isTruncated)
    let partA = try record("!AIVDM,1,1,,A,H3KLehQ=DtddT00000000000000,0*5F")
    #expect(partA.fields["shipname"] == .text("SUOKKI"))
    #expect(!partA.isTruncated)
    let longRange = try record("!AIVDM,1,1,,B,KC5E2b@U19PFdLbMuc5=ROv62<7m,0*16")
    #expect(longRange.fields.integer("speed") == 57)
    #expect(!longRange.isTruncated)
    let interrogation = try record("!AIVDM,1,1,,B,?h3Ovn1GP<K0<P@59a0,2*04")
    #expect(interrogation.fields.integer("offset1_2") == 617)
    #expect(!interrogation.isTruncated)
  }

  @Test("has no answer in bits that are not there: an acknowledgement that ends within its third station has two")
  func noInventedValues() throws {
    // gpsd fills the third identity up with zeros: 836359488.
    let message = try record("!AIVDM,1,1,,A,7IiQ4T`UjA9lC;b:M<MWE@,4*01")
    #expect(message.fields.integer("mmsi1") == 158_483_613)
    #expect(message.fields.integer("mmsi2") == 321_823_389)
    #expect(message.fields["mmsi3"] == nil)
    #expect(message.isTruncated)
  }

  @Test("has types of ships that it reserves, and they stay the numbers that were sent")
  func shipTypes() throws {
    // pyais makes them 0, 85 and 0.
    let reserved = try record(
      "!BSVDM,2,1,5,B,53@o44@00003E1@R220Hr3;7>0hDpF0ti<Dr220W1@42240Ht00`88888888,0*4A",
      "!BSVDM,2,2,5,B,88888888880,2*3B")
    #expect(reserved.fields.integer("shiptype") == 39)
    let tanker = try record(
      "!BSVDM,1,1,0,1,57PB6B02Atw1HPll001058lDhT60T0000000001H68@<368f:8hUCRiD`5Tk81T0H32CBE0,2*63")
    #expect(tanker.fields.integer("shiptype") == 88)
    let regional = try record(
      "!BSVDM,1,1,0,1,56@Fa@SwwwwwQHDh000@EHW8000000000000002@0000040Ht0000000000000000000000,2*20")
    #expect(regional.fields.integer("shiptype") == 144)
    let meanings = try #require(layoutField("shiptype", of: regional)?.meanings)
    #expect(meanings[39] == "Reserved")
    #expect(meanings[88] == "Tanker - Reserved for future use")
    #expect(meanings[144] == "Reserved for regional use")
    #expect(meanings[255] == "Reserved for future use")
    #expect(meanings[70] == "Cargo - all ships of this type")
    #expect(meanings[99] == "Other Type - no additional information")
  }

  @Test("has blanks of a text where they were sent, but for those that fill up its end")
  func blanks() throws {
    // pyais takes leading ones off too.
    let name = try record(
      "!BSVDM,2,1,2,A,544j41P2=lWaD5Q800218u=<UT4pTp0000000016;p=885`80<RBSEBA1CP0,0*60",
      "!BSVDM,2,2,2,A,00000000000,2*3F")
    #expect(name.fields["shipname"] == .text(" ROSSIYANIN"))
    #expect(name.fields["destination"] == .text("IJMUIDEN"))
  }

  @Test("has one name of an aid to navigation, of twenty characters and an extension")
  func extendedName() throws {
    // AIS-catcher keeps the first twenty; libais leaves @ at the end.
    let buoy = try record(
      "!AIVDM,2,1,5,B,E1mg=5J1T4W0h97aRh6ba84<h2d;W:Te=eLvH50```q,0*46", "!AIVDM,2,2,5,B,:D44QDlp0C1DU00,2*36")
    #expect(buoy.fields["name"] == .text("CHINA ROSE MURPHY EXPRESS ALERT"))
    #expect(buoy.fields.integer("regional") == 165)
    let light = try record("!AIVDM,1,1,,B,E>jHC7C9b@57T79h8:@64ST:47bwk2wB?PrQ@30HHKv>84i@,0*4E")
    #expect(light.fields["name"] == .text("ST JOHNS PT LIGHTHOUSE"))
  }

  @Test("has no parts 2 and 3 of static data, whose bits are kept")
  func unknownParts() throws {
    // gpsd and pyais refuse them.
    let message = try record("!AIVDM,1,1,,A,H3KLehdt00000000?6ekkjm000000,0*2C")
    #expect(message.mmsi == 230_108_610)
    #expect(message.fields.integer("partno") == 3)
    guard case .data(let data)? = message.fields["data"] else {
      Issue.record("no data")
      return
    }
    #expect(data.bitCount == 174 - 40)
  }

  @Test("has binary messages of one slot and more, and of none: what is there is told")
  func binaryLengths() throws {
    let long = try record(
      "!AIVDM,3,1,3,B,I`1ifG20UrcNTFE?UgLeo@Dk:o6G4hhI8;?vW2?El>D,0*25",
      "!AIVDM,3,2,3,B,eju@c3Si451FJd9WPU<>BgML6TO918o:?6uoOFu3k@=,0*50", "!AIVDM,3,3,3,B,v@,3*23")
    guard case .data(let data)? = long.fields["data"] else {
      Issue.record("no data")
      return
    }
    #expect(data.bitCount == 525 - 40)
    #expect(long.fields.integer("addressed") == 0)
    #expect(!long.isTruncated)
    let short = try record("!AIVDM,1,1,,B,JDLQu7T,2*22")
    #expect(short.mmsi != 0)
    #expect(short.fields["radio"] == nil)
    #expect(short.isTruncated)
  }

  @Test("has two spare bits after the destination of messages 25 and 26, and four before the communication state")
  func spareBits() throws {
    // gpsd, libais and pyais follow older editions. Seven bytes of data here.
    let bits = try payload(fields: [
      (26, 6), (0, 2), (211_234_560, 30), (1, 1), (1, 1), (244_660_390, 30), (0, 2), (200, 10), (55, 6),
      (0x1234_5678, 32), (0x9A_BCDE, 24), (0, 4), (0, 1), (49_189, 19),
    ])
    #expect(bits.bitCount % 8 == 0)
    let message = try #require(AISRecord(bits))
    #expect(message.fields.integer("dest_mmsi") == 244_660_390)
    #expect(message.fields.integer("app_id") == 200 << 6 | 55)
    guard case .data(let data)? = message.fields["data"] else {
      Issue.record("no data")
      return
    }
    #expect(data.description == "56:123456789abcde")
    #expect(message.fields.integer("radio") == 49_189)
    #expect(try message.encoded() == bits)
  }

  private func record(_ sentences: String...) throws -> AISRecord {
    try #require(AISRecord(wholePayload(sentences)))
  }

  private func layoutField(_ name: String, of record: AISRecord) -> AISField? {
    AISLayouts.layout(of: record.messageType)?.items.firstField(name)
  }

  /// In the field's unit.
  private func value(_ name: String, of record: AISRecord) throws -> Double {
    let raw = try #require(record.fields.integer(name))
    let field = try #require(layoutField(name, of: record))
    #expect(field.available.contains(raw))
    guard let scale = field.scale else { return Double(raw) }
    return Double(raw * scale.multiplier + scale.offset) / Double(scale.divisor)
  }
}

extension [AISItem] {
  /// The first field of this name in the order of the bits.
  fileprivate func firstField(_ name: String) -> AISField? {
    for item in self {
      switch item {
      case .field(let field): if field.name == name { return field }
      case .choice(_, let cases):
        for one in cases { if let field = one.items.firstField(name) { return field } }
      case .optional(let items), .numbered(_, let items), .dividedText(_, _, let items), .view(let items):
        if let field = items.firstField(name) { return field }
      default: continue
      }
    }
    return nil
  }
}
