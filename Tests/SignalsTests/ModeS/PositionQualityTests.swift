import Testing

@testable import Signals

@Suite("How good a position is")
struct PositionQualityTests {
  private func integrity(
    _ typeCode: Int, _ version: Int, a: Bool? = nil, b: Bool? = nil, c: Bool? = nil
  ) -> PositionIntegrity? {
    PositionIntegrity(typeCode: typeCode, version: version, supplementA: a, supplementB: b, supplementC: c)
  }

  @Test("is the worst that fits, while the supplements were not heard")
  func unheard() {
    #expect(integrity(13, 2, a: false, b: true) == PositionIntegrity(6, 555.6))
    #expect(integrity(13, 2, b: true) == PositionIntegrity(6, 1111.2))
    #expect(integrity(13, 2, b: false) == PositionIntegrity(6, 926))
    #expect(integrity(11, 2, b: false) == PositionIntegrity(8, 185.2))
    #expect(integrity(11, 1) == PositionIntegrity(8, 185.2))
    #expect(integrity(16, 1) == PositionIntegrity(2, 14_816))
    #expect(integrity(8, 2) == PositionIntegrity(0, nil))
    #expect(integrity(8, 2, a: true, c: true) == PositionIntegrity(7, 370.4))
    #expect(integrity(8, 2, a: true) == PositionIntegrity(6, 555.6))
  }

  @Test("is the widest of its type code, where the supplements make no line of the table")
  func impossible() {
    #expect(integrity(11, 2, a: true, b: false) == PositionIntegrity(8, 185.2))
    #expect(integrity(16, 2, a: false, b: true) == PositionIntegrity(2, 14_816))
    #expect(integrity(13, 2, a: true, b: false) == PositionIntegrity(6, 1111.2))
    #expect(integrity(7, 2, a: true, c: true) == PositionIntegrity(8, 185.2))
  }

  @Test("is not known of type codes without a position, nor of versions that nobody has written")
  func unknown() {
    for typeCode in [-1, 1, 4, 19, 23, 28, 29, 31, 32, 1000] { #expect(integrity(typeCode, 2) == nil) }
    for version in [-1, 3, 7, 99] { #expect(integrity(11, version) == nil) }
  }

  @Test("does not get better from one type code to the next of its kind")
  func order() {
    for version in 0...2 {
      for kind in [Array(5...8), Array(9...18), Array(20...22)] {
        for (one, next) in zip(kind, kind.dropFirst()) {
          for flag in [false, true] {
            let best = integrity(one, version, a: flag, b: flag, c: false)
            let worse = integrity(next, version, a: flag, b: flag, c: false)
            #expect((best?.category ?? 0) >= (worse?.category ?? 12))
            #expect((best?.containmentRadius ?? .infinity) <= (worse?.containmentRadius ?? .infinity))
          }
        }
      }
    }
  }

  @Test("of version 0 is told by the type code alone")
  func versionZero() {
    #expect(NavigationUncertainty(typeCode: 11)?.category == 7)
    #expect(NavigationUncertainty(typeCode: 11)?.accuracy == 92.6)
    #expect(NavigationUncertainty(typeCode: 11)?.accuracyCategory == 8)
    #expect(NavigationUncertainty(typeCode: 11)?.integrityLevel == 2)
    #expect(NavigationUncertainty(typeCode: 18)?.integrityLevel == 0)
    #expect(NavigationUncertainty(typeCode: 19) == nil)
    // The category that later versions have for it never promises more.
    for typeCode in [5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 16, 17, 20, 21] {
      guard let uncertainty = NavigationUncertainty(typeCode: typeCode), let accuracy = uncertainty.accuracy,
        let bound = NavigationAccuracy.positionError(category: uncertainty.accuracyCategory)
      else {
        Issue.record("type code \(typeCode) has no accuracy")
        continue
      }
      #expect(accuracy <= bound)
    }
  }

  @Test("is told by categories, each of which allows less than the one before, but for unknown and reserved ones")
  func categories() {
    let errors = (1...11).compactMap { NavigationAccuracy.positionError(category: $0) }
    #expect(errors == [18_520, 7408, 3704, 1852, 926, 555.6, 185.2, 92.6, 30, 10, 3])
    for category in [-1, 0, 12, 15] { #expect(NavigationAccuracy.positionError(category: category) == nil) }
    #expect((0...4).map { NavigationAccuracy.velocityError(category: $0) } == [nil, 10, 3, 1, 0.3])
    #expect(NavigationAccuracy.verticalVelocityErrorBeforeVersionTwo(category: 1) == 50 * 0.3048)
    #expect((8...11).map { NavigationAccuracy.heightErrorOfVersionOne(positionCategory: $0) } == [nil, 45, 15, 4])
    #expect((0...3).map { NavigationAccuracy.heightError(category: $0) } == [nil, 150, 45, nil])
    #expect((0...3).map { IntegrityLevel.chanceOutside(level: $0) } == [nil, 1e-3, 1e-5, 1e-7])
    #expect((0...3).map { IntegrityLevel.chanceOfFailure(designAssurance: $0) } == [nil, 1e-3, 1e-5, 1e-7])
    #expect(IntegrityLevel.failureCondition(designAssurance: 3) == "hazardous")
  }
}
