import Foundation
import Geo
import Tracks

/// A geometry as a GeoPackage keeps it: a header with the reference system and, for lines, the envelope, then
/// well-known binary (OGC 12-128r18, section 2.1.3; OGC 06-103r4), all of it little-endian.
enum GeometryBlob {
  /// WGS 84.
  static let referenceSystem: Int32 = 4326

  static func point(_ place: Coordinate) -> Data {
    var bytes = header(envelope: nil)
    bytes.appendGeometry(.point)
    bytes.append(place.longitude, place.latitude)
    return Data(bytes)
  }

  /// The parts of a track's line, and the box around them.
  static func line(of track: Track) -> (blob: Data, envelope: Envelope) {
    var envelope = Envelope()
    var counts: [UInt32] = []
    for step in TrackLine(track) {
      if step.beginsPart { counts.append(0) }
      counts[counts.count - 1] += 1
      envelope.include(longitude: Double(step.longitudeE7) / 1e7, latitude: Double(step.latitudeE7) / 1e7)
    }
    var bytes = header(envelope: envelope)
    bytes.reserveCapacity(bytes.count + 9 * (counts.count + 1) + 16 * (track.fixes.count + 2 * counts.count))
    bytes.appendGeometry(.multiLineString)
    bytes.append(littleEndian: UInt32(counts.count))
    var part = 0
    for step in TrackLine(track) {
      if step.beginsPart {
        bytes.appendGeometry(.lineString)
        bytes.append(littleEndian: counts[part])
        part += 1
      }
      bytes.append(Double(step.longitudeE7) / 1e7, Double(step.latitudeE7) / 1e7)
    }
    return (Data(bytes), envelope)
  }

  private static func header(envelope: Envelope?) -> [UInt8] {
    // "GP", version 1, flags: little-endian, and which envelope.
    var bytes: [UInt8] = [0x47, 0x50, 0, envelope == nil ? 0b0000_0001 : 0b0000_0011]
    bytes.append(littleEndian: referenceSystem)
    if let envelope {
      bytes.append(envelope.west, envelope.east)
      bytes.append(envelope.south, envelope.north)
    }
    return bytes
  }
}

/// The least and greatest values of a layer: unlike a `BoundingBox` it never crosses 180 degrees.
struct Envelope {
  var west = Double.infinity
  var south = Double.infinity
  var east = -Double.infinity
  var north = -Double.infinity

  var isEmpty: Bool { west > east }

  mutating func include(longitude: Double, latitude: Double) {
    west = min(west, longitude)
    east = max(east, longitude)
    south = min(south, latitude)
    north = max(north, latitude)
  }

  mutating func include(_ other: Envelope) {
    guard !other.isEmpty else { return }
    include(longitude: other.west, latitude: other.south)
    include(longitude: other.east, latitude: other.north)
  }
}

private enum GeometryCode: UInt32 { case point = 1, lineString, multiLineString = 5 }

extension [UInt8] {
  fileprivate mutating func appendGeometry(_ code: GeometryCode) {
    append(1)
    append(littleEndian: code.rawValue)
  }

  fileprivate mutating func append(_ first: Double, _ second: Double) {
    append(bits: first.bitPattern)
    append(bits: second.bitPattern)
  }

  // Here and not generic: there are two for each fix of a log.
  private mutating func append(bits: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) { append(UInt8(truncatingIfNeeded: bits &>> shift)) }
  }
}
