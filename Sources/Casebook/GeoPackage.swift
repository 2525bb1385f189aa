public import Foundation
import GRDB
public import Tracks

/// `case.gpkg`: the whole case in one SQLite file that opens as it is in QGIS, ogr2ogr and sqlite3 (GeoPackage 1.3), with
/// every fix of every track, so that later commands need nothing else.
///
/// The same briefing gives the same bytes with the same SQLite: no clock is read, and rows are numbered in the order of
/// the briefing.
public struct GeoPackage: BriefingFormat {
  public init() {}

  public let fileName = "case.gpkg"
  public let summary = "the whole case as a GeoPackage (SQLite): layers for map programs, tables for everything else"

  /// "GPKG", and version 1.3.0.
  private static let identity = "PRAGMA application_id = 0x47504B47; PRAGMA user_version = 10300;"

  public func write(_ briefing: Briefing, to file: URL) throws {
    do {
      try? FileManager.default.removeItem(at: file)
      // SQLite says little of why it cannot open a file; making it first does.
      try Data().write(to: file)
      let queue = try DatabaseQueue(path: file.path)
      try queue.writeWithoutTransaction { database in
        // No journal: a file that was not finished is thrown away, never repaired.
        try database.execute(
          sql: "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; "
            + "PRAGMA synchronous = NORMAL; PRAGMA locking_mode = EXCLUSIVE;" + Self.identity)
        try database.inTransaction {
          try Catalogue.make(in: database)
          let writer = CaseWriter(database, briefing)
          try writer.fillAbout()
          try writer.fillInputs()
          try writer.fillCrafts()
          try writer.fillTracks()
          try writer.fillEvents()
          try writer.fillFindings()
          try writer.fillShipments()
          try writer.fillDraw()
          try writer.fillEvidence()
          return .commit
        }
      }
      try queue.close()
    } catch let error as DatabaseError {
      throw Self.unwritable(file, error)
    } catch let error as ScanError {
      throw error
    } catch {
      throw ScanError.unwritable(file.path, error)
    }
  }

  private static func unwritable(_ file: URL, _ error: DatabaseError) -> ScanError {
    let message =
      switch error.resultCode {
      case .SQLITE_FULL: "the disk is full"
      case .SQLITE_READONLY: "the file system is read-only"
      case .SQLITE_IOERR: "the disk does not take what is written (it may be full)"
      default: "cannot be written: \(error.message ?? "SQLite error \(error.resultCode.rawValue)")"
      }
    return ScanError(.unwritableOutput, file: file.path, message, try: "free some space, or write elsewhere with --out")
  }
}
