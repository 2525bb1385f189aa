extension AISBinaryLayouts {
  /// Area code 1, of all States (IMO SN.1/Circ.289, and SN/Circ.236 before it).
  static let international: [Kind] = [
    Kind(1, 16, .both, PersonsOnBoard.layout)
  ]
}
