/// How far the parity of a frame vouches for it; one whose parity does not fit gives no message, or one that was repaired
/// (``ModeSRepair``).
public enum ModeSCheck: Hashable, Sendable {
  /// The parity fits, and shows that all bits arrived as they were sent (formats 11, 17 and 18).
  case ok
  /// The parity is overlaid with an address that was solved from it: any bits make some address (formats 0, 4, 5, 16, 20,
  /// 21 and 24). It proves nothing before that address was heard in a frame that can be checked.
  case derived
}
