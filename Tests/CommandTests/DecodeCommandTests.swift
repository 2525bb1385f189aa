import Foundation
import Testing

@Suite("trackscan decode")
struct DecodeCommandTests {
  private static let sentence = "!AIVDM,1,1,,A,13u?etPv2;0n:dDPwUM1U1Cb069D,0*24"

  @Test("A message is one line of JSON with gpsd's names, and where it comes from")
  func line() throws {
    let result = try Program.run("decode", "-", input: Data("1700000000,\(Self.sentence)\n".utf8))
    #expect(result.status == 0)
    #expect(
      result.output
        == #"{"class":"AIS","device":"stdin","type":1,"repeat":0,"mmsi":265547250,"scaled":true,"status":0,"#
        + #""status_text":"Under way using engine","turn":-2.86,"turn_text":null,"speed":13.9,"accuracy":false,"#
        + #""lon":11.8329767,"lat":57.6603533,"course":40.4,"heading":41,"second":53,"maneuver":0,"raim":false,"#
        + #""radio":25172,"time":"2023-11-14T22:13:20Z","station":null,"input":"-","line":1,"truncated":false}"# + "\n")
  }

  @Test("A line is written soon after it came, while the input stays open")
  func follows() throws {
    let lines = Array(repeating: "\(Self.sentence)\r\n", count: 3)
    let told = try Program.follow(["decode", "-"], lines: lines)
    for (number, line) in zip(1..., told) {
      #expect(line.hasSuffix("\"line\":\(number),\"truncated\":false}\n"), "\(line)")
    }
    #expect(told.count == 3)
  }

  @Test("Lines that were not used are named by file and line, and lose nothing else")
  func complaints() throws {
    let log = "\(Self.sentence)\n!AIVDM,1,1,,A,13u?etPv2;0n:dDPwUM1U1Cb069D,0*25\nrubbish\n\(Self.sentence)\n"
    let result = try Program.run("decode", "-", input: Data(log.utf8))
    #expect(result.status == 0)
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(result.errors.contains("-:2: "))
    #expect(result.errors.contains("-:3: "))
    let quiet = try Program.run("decode", "-", "--quiet", input: Data(log.utf8))
    #expect(quiet.errors.isEmpty)
  }

  @Test(
    "Wrong usage ends with 64 and says what was expected",
    arguments: [
      ["decode", "-", "--types", "0"], ["decode", "-", "--types", "1-28"], ["decode", "-", "--mmsi", "12x"],
      ["decode", "-", "--bbox", "1,2,3"], ["decode", "-", "--since", "yesterday"],
      ["decode", "-", "--csv", "--unscaled"], ["decode", "-", "--df", "25"], ["decode", "-", "--icao24", "4840d"],
      ["decode", "-", "--icao24", "4840d6", "--mmsi", "211234560"], ["decode", "-", "--start", "2026-05-01"],
      ["decode", "-", "--site", "52"], ["decode", "-", "--site", "91,4"],
      ["decode", "-", "--threads", "0"], ["decode"],
    ])
  func usage(arguments: [String]) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 64)
    #expect(!result.errors.isEmpty)
  }

  @Test("A log that is not there, or holds no AIS message, ends with 2 and names it")
  func unusable() throws {
    let missing = try Program.run("decode", "no-such-log.nmea")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("no-such-log.nmea: "))
    let folder = try TemporaryFolder()
    let file = folder.file("aircraft.sbs")
    try Data("MSG,3,1,1,4840D6,1,2026/05/01,00:00:00.000,2026/05/01,00:00:00.000,,37000,,,52.1,4.2,,,0,0,0,0\n".utf8)
      .write(to: file)
    let other = try Program.run("decode", file.path)
    #expect(other.status == 2)
    #expect(other.errors.contains("no messages to decode"))
  }
}

@Suite("trackscan decode of Mode S")
struct DecodeFramesCommandTests {
  @Test("A line is written soon after its frame came, while the input stays open")
  func follows() throws {
    let lines = (1...3).map { "177759360\($0).25,5d4840d6f8740a\n" }
    let told = try Program.follow(["decode", "-", "--format", "timed-hex"], lines: lines)
    for (number, line) in zip(1..., told) {
      #expect(line.hasPrefix("{\"class\":\"MODES\",\"time\":\"2026-05-01T00:00:0\(number).250Z\""), "\(line)")
      #expect(line.hasSuffix("\"frame\":\"5d4840d6f8740a\"}\n"), "\(line)")
    }
    #expect(told.count == 3)
  }

  @Test("Frames of bad parity are named by file and line, and --df and --icao24 choose")
  func complaintsAndChoice() throws {
    let log = "1777593601,5d4840d6f8740a\n1777593602,5d4840d5f8740a\n1777593603,02c19410538c32\n"
    let all = try Program.run("decode", "-", input: Data(log.utf8))
    #expect(all.status == 0)
    #expect(all.output.split(separator: "\n").count == 2)
    #expect(all.errors == "-:2: the parity does not fit the frame\n")
    let replies = try Program.run("decode", "-", "--df", "0,4-5", "--quiet", input: Data(log.utf8))
    #expect(replies.output.contains("\"df\":0,\"icao24\":\"4840d6\""))
    #expect(replies.output.split(separator: "\n").count == 1)
    let none = try Program.run("decode", "-", "--icao24", "4840D7", "--quiet", input: Data(log.utf8))
    #expect(none.status == 0)
    #expect(none.output.isEmpty)
    let some = try Program.run("decode", "-", "--icao24", "4840D6,abcdef", "--quiet", input: Data(log.utf8))
    #expect(some.output.split(separator: "\n").count == 2)
  }

  @Test("Integers as transmitted are for AIS: wrong usage, which names the log")
  func unscaled() throws {
    let result = try Program.run("decode", "-", "--unscaled", input: Data("1777593601,5d4840d6f8740a\n".utf8))
    #expect(result.status == 64)
    #expect(result.errors.hasPrefix("-: "))
  }
}

@Suite("The output of trackscan decode")
struct DecodeOutputTests {
  @Test("A reader that has seen enough ends it quietly, whichever thread writes")
  func closedPipe() throws {
    let folder = try TemporaryFolder()
    let log = folder.file("long.nmea")
    let line = "!AIVDM,1,1,,A,13u?etPv2;0n:dDPwUM1U1Cb069D,0*24\n"
    try Data(String(repeating: line, count: 20_000).utf8).write(to: log)
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/bash")
    let program = Program.executable.path
    shell.arguments = ["-c", "'\(program)' decode '\(log.path)' | head -n 1 > /dev/null; exit ${PIPESTATUS[0]}"]
    let errors = Pipe()
    shell.standardError = errors
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    #expect(errors.fileHandleForReading.availableData.isEmpty)
  }

  @Test("A box may begin west of Greenwich")
  func negativeWest() throws {
    let line = "!AIVDM,1,1,,A,13u?etPv2;0n:dDPwUM1U1Cb069D,0*24\n"
    let inside = try Program.run("decode", "-", "--bbox", "-6,49,12,60", input: Data(line.utf8))
    #expect(inside.status == 0)
    #expect(inside.output.split(separator: "\n").count == 1)
    let outside = try Program.run("decode", "-", "--bbox", "-6,49,-4,60", input: Data(line.utf8))
    #expect(outside.status == 0)
    #expect(outside.output.isEmpty)
  }
}
