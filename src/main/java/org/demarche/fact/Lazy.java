package org.demarche.fact;

import java.util.function.Supplier;

/** A value that is made when it is first asked for, which most are not in a short command. */
final class Lazy<T> {

  private final Supplier<T> maker;
  private volatile T made;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  /** The value; if two threads ask for it first, either makes one that equals the other's. */
  T get() {
    T value = made;
    if (value == null) {
      value = maker.get();
      made = value;
    }
    return value;
  }
}
