import Foundation

/// A file that this module carries beside the program, in the folder `trackscan_Tracks.resources`.
enum BundledResource {
  /// The whole file.
  ///
  /// `Bundle.module` would end the process where the folder is missing; this says so instead.
  static func bytes(of path: String) throws(ScanError) -> [UInt8] {
    guard let folder else {
      throw ScanError(
        .damagedResource, file: folderName, "the folder of reference data is not beside the program",
        try: "install trackscan again, or keep the folder where the program is")
    }
    let url = folder.appendingPathComponent(path)
    do {
      return [UInt8](try Data(contentsOf: url))
    } catch {
      throw ScanError(
        .damagedResource, file: url.path, "the reference data cannot be read", try: "install trackscan again")
    }
  }

  private static let folderName = "trackscan_Tracks.resources"

  /// Beside the program as it was called, or where a symbolic link to it leads.
  private static let folder: URL? = {
    var places = [Bundle.main.bundleURL]
    if let resources = Bundle.main.resourceURL { places.append(resources) }
    if let program = Bundle.main.executableURL {
      places.append(program.deletingLastPathComponent())
      places.append(program.resolvingSymlinksInPath().deletingLastPathComponent())
    }
    for place in places {
      let folder = place.appendingPathComponent(folderName, isDirectory: true)
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue {
        return folder
      }
    }
    return nil
  }()
}
