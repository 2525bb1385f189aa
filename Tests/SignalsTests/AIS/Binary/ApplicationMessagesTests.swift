import Signals
import Testing

/// Sentences and values are those of libais's tests, where nothing else is said.
@Suite("Binary messages of the AIS itself, and of buoys")
struct ApplicationMessagesTests {
  @Test("0/0: lamp, battery and place of a buoy", .tags(.golden))
  func buoy() throws {
    let record = try binaryFields("!AIVDM,1,1,,A,6>l4v:h0006D000000P@0T0,2*56")
    #expect(record.mmsi == 994_131_499)
    let expected = [
      "sub_app_id": 0, "voltage": 129, "current": 0, "dc_power_supply": 1, "light_on": 0, "battery_low": 0,
      "off_position": 1,
    ]
    for (name, raw) in expected { #expect(record.fields.integer(name) == raw, "\(name)") }
    #expect(try field("voltage", dac: 0, fid: 0, addressed: true).told(129) == 12.9)
    #expect(!record.isTruncated)
  }

  @Test("1/0: text with a request to acknowledge it", .tags(.golden))
  func text() throws {
    let record = try binaryFields("!AIVDM,1,1,,B,65Ps:8=:0MjP0420<4U>1@E=B10i>04<fp0,2*23")
    #expect(record.fields.integer("ack_required") == 1)
    #expect(record.fields.integer("msg_seq") == 3)
    #expect(record.fields.text("text") == "AIS TEST PLS ACK.")
  }

  @Test("1/1: a text was received", .tags(.golden))
  func textAcknowledgement() throws {
    let record = try binaryFields("!AIVDM,1,1,,A,63m95T8uBK:0044@00P,2*7A")
    #expect(record.fields.integer("ack_dac") == 64)
    #expect(record.fields.integer("msg_seq") == 1)
  }

  @Test("1/2: asks for the persons on board", .tags(.golden))
  func interrogation() throws {
    let record = try binaryFields("!AIVDM,1,1,,B,65@<;:1inW@h0480J0,4*60")
    #expect(record.fields.integer("requested_dac") == 1)
    #expect(record.fields.integer("requested_fid") == 40)
    #expect(!record.isTruncated)
  }

  @Test(
    "1/3: asks for capabilities, in either length", .tags(.golden),
    arguments: [
      "!AIVDM,1,1,,A,601uEO0hptsR04<0@00000000000,0*6B", "!AIVDM,1,1,,A,602a4KU29NHP04<0@0,4*78",
    ])
  func capabilityInterrogation(_ sentence: String) throws {
    let record = try binaryFields(sentence)
    #expect(record.fields.integer("requested_dac") == 1)
    #expect(!record.isTruncated)
  }

  @Test("1/4: which of the sixty-four functions are known", .tags(.golden))
  func capabilityReply() throws {
    let record = try binaryFields("!AIVDM,1,1,,A,633krv00OEGl04@0Hb00020000000000000000000000000000000000000,2*30")
    #expect(record.fields.integer("ack_dac") == 1)
    #expect((0..<64).filter { record.fields.integer("fid\($0)") == 1 } == [0, 2, 3, 4, 16])
    #expect(!record.isTruncated)
  }

  @Test("1/5: what became of an application's message", .tags(.golden))
  func acknowledgement() throws {
    let record = try binaryFields("!AIVDM,1,1,,B,69NSH@AI746004D0@06B00000000,0*46")
    let expected = ["ack_dac": 1, "ack_fid": 0, "msg_seq": 12, "ai_available": 1, "ai_response": 1]
    for (name, raw) in expected { #expect(record.fields.integer(name) == raw, "\(name)") }
    #expect(!record.isTruncated)
  }

  @Test("What this build does not know of area codes 0 and 1 keeps its bits")
  func unknown() throws {
    let record = try addressed(dac: 0, fid: 29, [(0xABC, 12)])
    #expect(record.fields["data"] == AISData([0xAB, 0xC0], bitCount: 12).map { .data($0) })
  }

  @Test("Messages without lists are as long as their circular says")
  func lengths() throws {
    let expected = [
      "0/0 6": 136, "1/1 6": 112, "1/2 6": 168, "1/3 6": 168, "1/4 6": 352, "1/5 6": 168, "1/11 8": 352, "1/12 6": 360,
      "1/13 8": 472, "1/15 8": 72, "1/16 6": 136, "1/18 6": 360, "1/19 8": 360, "1/20 6": 360, "1/21 8": 360,
      "1/24 8": 360, "1/31 8": 360,
    ]
    var seen = 0
    for kind in MessageKind.all {
      let name = "\(kind.given["dac"] ?? -1)/\(kind.given["fid"] ?? -1) \(kind.type)"
      guard let length = expected[name] else { continue }
      seen += 1
      for seed in UInt64(0)..<8 { #expect(try kind.random(seed: seed).record.encoded().bitCount == length, "\(name)") }
    }
    #expect(seen == expected.count)
  }
}
