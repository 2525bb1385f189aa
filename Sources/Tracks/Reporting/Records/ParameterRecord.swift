extension BriefingRecords {
  /// A parameter as it was in the run, in the words that would set it.
  static func json(_ described: (parameter: Parameter, value: ParameterValue, isChanged: Bool)) -> JSONValue {
    .object([
      "key": .string(described.parameter.key), "value": .string(described.value.description),
      "default": .string(described.parameter.standard.description), "changed": .bool(described.isChanged),
      "meaning": .string(described.parameter.meaning), "source": .string(described.parameter.source),
    ])
  }
}
