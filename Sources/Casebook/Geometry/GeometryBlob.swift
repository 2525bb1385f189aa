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
    var (west, south, east, north) = (Int32.max, Int32.max, Int32.min, Int32.min)
    var counts: [UInt32] = []
    var inPart: UInt32 = 0
    for step in TrackLine(track) {
      if step.beginsPart {
        if inPart > 0 { counts.append(inPart) }
        inPart = 0
      }
      inPart += 1
      (west, east) = (min(west, step.longitudeE7), max(east, step.longitudeE7))
      (south, north) = (min(south, step.latitudeE7), max(north, step.latitudeE7))
    }
    counts.append(inPart)
    var envelope = Envelope()
    envelope.include(longitude: Double(west) / 1e7, latitude: Double(south) / 1e7)
    envelope.include(longitude: Double(east) / 1e7, latitude: Double(north) / 1e7)

    var head = header(envelope: envelope)
    head.appendGeometry(.multiLineString)
    head.append(littleEndian: UInt32(counts.count))
    let points = counts.reduce(0) { $0 + Int($1) }
    var blob = Data(count: head.count + 9 * counts.count + 16 * points)
    blob.withUnsafeMutableBytes { bytes in
      bytes.copyBytes(from: head)
      var end = head.count
      var part = 0
      func put(_ value: Int32) {
        let bits = (Double(value) / 1e7).bitPattern.littleEndian
        bytes.storeBytes(of: bits, toByteOffset: end, as: UInt64.self)
        end += 8
      }
      for step in TrackLine(track) {
        if step.beginsPart {
          var partHead: [UInt8] = []
          partHead.appendGeometry(.lineString)
          partHead.append(littleEndian: counts[part])
          for byte in partHead {
            bytes[end] = byte
            end += 1
          }
          part += 1
        }
        put(step.longitudeE7)
        put(step.latitudeE7)
      }
    }
    return (blob, envelope)
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
