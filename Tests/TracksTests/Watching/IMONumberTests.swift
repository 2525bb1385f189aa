import Foundation
import Testing

@testable import Tracks

@Suite struct IMONumberTests {
  @Test("The check digit tells numbers of ships from numbers of companies and from typing errors")
  func checkDigits() {
    for number: UInt32 in [9_074_729, 9_256_468, 9_321_483, 9_167_203, 8_814_275] { #expect(IMONumber.isShip(number)) }
    for number: UInt32 in [0, 9_074_728, 9_047_729, 8_814_274, 99_999_999] {
      #expect(!IMONumber.isShip(number))
    }
    #expect(IMONumber.isCompany(6_459_297) && !IMONumber.isShip(6_459_297))
    #expect(!IMONumber.isCompany(6_459_298))
  }

  @Test("Every single wrong digit is found")
  func singleErrors() {
    let digits = [9, 0, 7, 4, 7, 2, 9]
    // Weights 7, 6, 5, 4, 3, 2: a change times 5, 4, 6 or 2 may vanish modulo 10, a change of the check digit never.
    for value in 0..<10 where value != 9 {
      var changed = digits
      changed[6] = value
      #expect(!IMONumber.isShip(UInt32(changed.reduce(0) { $0 * 10 + $1 })))
      changed = digits
      changed[0] = value
      #expect(!IMONumber.isShip(UInt32(changed.reduce(0) { $0 * 10 + $1 })))
    }
  }

  @Test("Text is padded to seven digits")
  func text() { #expect(IMONumber.text(912_681) == "0912681") }

  @Test(
    "Numbers are found in free text as the published cases say", .enabled(if: SharedData.has("cases/imo_cases.csv")))
  func cases() throws {
    let table = try Table.read(path: SharedData.url("cases/imo_cases.csv").path)
    #expect(table.rows.count >= 20)
    for row in table.rows {
      let input = row["input"] ?? ""
      let ship = IMONumber.ship(in: input)
      let company = IMONumber.company(in: input)
      #expect((ship ?? company).map(IMONumber.text) == row["normalized"], "\(input)")
      if let valid = row["valid_vessel"] { #expect((ship != nil) == (valid == "1"), "\(input)") }
      if let valid = row["valid_company"] { #expect((company != nil) == (valid == "1"), "\(input)") }
    }
  }
}
