extension AISBinaryLayouts {
  /// Of single States and regions.
  static let regional: [Kind] = []
}
