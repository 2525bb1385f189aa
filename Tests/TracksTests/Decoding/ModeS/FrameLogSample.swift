import Foundation
import Signals
import TestSupport

@testable import Tracks

/// A log of several aircraft at once, with replies, registers, noise and frames that are no good.
enum FrameLogSample {
  static func mixed(count: Int, seed: UInt64) -> String {
    var random = SeededRandom(seed: seed)
    var transmissions: [Transmission] = []
    let each = count / 10
    for index in 0..<4 {
      let transmitter = Transmitter(address: 0x48_4000 + UInt32(index))
      let start = firstOfMay + Double(index) * 3
      transmissions += transmitter.flight(from: 50 + Double(index), 5, at: start, count: each)
      transmissions.append(Transmission(start + 0.2, transmitter.identification("KLM\(100 + index)")))
      for number in 0..<each {
        let time = start + Double(number) * 0.5 + 0.1
        transmissions.append(Transmission(time, transmitter.velocity(440 + number % 5, 0)))
      }
    }
    for number in 0..<each {
      let time = firstOfMay + Double(number) * 0.5 + 0.3
      let reply = SurveillanceReply(
        address: 0x48_4000 + UInt32(number % 6), flightStatus: FlightStatus(code: 0),
        content: .identity(IdentityCode(octal: UInt16(0o1000 + number % 8))), message: 0x85E4_2F31_3000_00)
      transmissions.append(Transmission(time, reply.frame))
      let noise = UInt64.random(in: 0...UInt64.max, using: &random)
      transmissions.append(Transmission(time, ModeSFrame(long: noise, noise << 17)))
    }
    let order = transmissions.indices.sorted { (transmissions[$0].time, $0) < (transmissions[$1].time, $1) }
    return order.map { transmissions[$0] }.log
  }
}
