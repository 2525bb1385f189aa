import Signals
import Testing

/// Real states were read off with libais 0.17; made-up ones follow ITU-R M.1371-5, annex 2, tables 18 to 20.
@Suite("The communication state")
struct CommunicationStateTests {
  @Test(
    "of messages 1 and 2 has a submessage by its time-out", .tags(.golden),
    arguments: [
      (
        "!BSVDM,1,1,,B,13P;DhPP@M0RrVfOmDm=`9BJ00S;,0*5B", 0,
        CommunicationState.SelfOrganized.Submessage.slotOffset(2251)
      ),
      ("!BSVDM,1,1,,B,13@nmuP0000kskVOAT0n3bFJ05Jp,0*1B", 1, .time(hour: 11, minute: 46)),
      ("!BSVDM,1,1,,B,13@nia0P000nVrtO>Pc;s?vJ287G,0*05", 2, .slotNumber(471)),
      ("!BSVDM,1,1,,A,13:WB@0vC2PmgjpP`WO=DbdF0<0U,0*5D", 3, .receivedStations(37)),
      ("!BSVDM,1,1,,A,13@oU6hP010m0W:O>=:aE?vJ2H7O,0*1B", 6, .slotNumber(479)),
      ("!BSVDM,1,1,,A,13@neMh01n0m05fORKv13@lF0L0>,0*38", 7, .receivedStations(14)),
    ])
  func selfOrganized(
    _ sentence: String, timeout: Int, message: CommunicationState.SelfOrganized.Submessage
  ) throws {
    let report = try #require(PositionReportClassA(payload(sentence)))
    guard case .selfOrganized(let synchronization, let state)? = report.communicationState else {
      Issue.record("not SOTDMA")
      return
    }
    #expect(synchronization == .direct)
    #expect(state.slotTimeout == timeout)
    #expect(state.message == message)
  }

  @Test("of message 3 tells the next slots", .tags(.golden))
  func incremental() throws {
    let report = try #require(PositionReportClassA(payload("!AIVDM,1,1,,A,33nr7t001f13KNTOahh2@QpF00vh,0*58")))
    guard case .incremental(let synchronization, let state)? = report.communicationState else {
      Issue.record("not ITDMA")
      return
    }
    #expect(report.rawCommunicationState == 4016)
    #expect(synchronization == .direct)
    #expect(state.slotIncrement == 251)
    #expect(state.slotCount == 1)
    #expect(!state.isKept)
  }

  @Test("of class B is one or the other by its selector, and none of carrier-sense equipment")
  func classB() throws {
    func state(carrierSense: Int, selector: Int, _ fields: (Int, Int)...) throws -> CommunicationState? {
      let head = [(18, 6), (0, 2), (211_234_560, 30), (0, 32), (0, 32), (0, 32), (0, 7), (carrierSense, 1), (0, 6)]
      return try #require(PositionReportClassB(payload(fields: head + [(selector, 1)] + fields))).communicationState
    }
    #expect(try state(carrierSense: 1, selector: 1, (3, 2), (0, 13), (3, 3), (0, 1)) == nil)
    // A real one; pyais 3.3.1 and libais agree.
    let real = try #require(PositionReportClassB(payload("!AIVDM,1,1,,A,B7OhpiP0Brf7gwsDOK669cl1l@Gi,0*4A")))
    guard case .selfOrganized(.direct, let kept)? = real.communicationState else {
      Issue.record("not SOTDMA")
      return
    }
    #expect(real.rawCommunicationState == 67_057)
    #expect(kept.slotTimeout == 4)
    #expect(kept.message == .slotNumber(1521))
    // Slot count 6: two slots, 8192 further off.
    guard
      case .incremental(.otherStation, let next)? = try state(
        carrierSense: 0, selector: 1, (3, 2), (100, 13), (6, 3), (1, 1))
    else {
      Issue.record("not ITDMA")
      return
    }
    #expect(next.slotIncrement == 8292)
    #expect(next.slotCount == 2)
    #expect(next.isKept)
    guard case .incremental(_, let five)? = try state(carrierSense: 0, selector: 1, (0, 2), (100, 13), (4, 3), (0, 1))
    else {
      Issue.record("not ITDMA")
      return
    }
    #expect(five.slotIncrement == 100)
    #expect(five.slotCount == 5)
    // Hour 24, minute 60: no time.
    guard
      case .selfOrganized(.baseStation, let untimed)? =
        try state(carrierSense: 0, selector: 0, (2, 2), (1, 3), (24, 5), (60, 7), (0, 2))
    else {
      Issue.record("not SOTDMA")
      return
    }
    #expect(untimed.message == .noTime)
  }
}
