package org.demarche.analysis;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was found of an expectation as far as a run went.
 *
 * @param settled whether no later moment could change it
 */
record Finding(boolean met, boolean settled, String found, Optional<NearMiss> nearest) {

  static Finding met(String found) {
    return new Finding(true, false, found, Optional.empty());
  }

  static Finding unmet(String found) {
    return new Finding(false, false, found, Optional.empty());
  }

  static Finding of(boolean met, String found) {
    return new Finding(met, false, found, Optional.empty());
  }

  /** The same, which no later moment could change, if that is so. */
  Finding settledIf(boolean now) {
    return new Finding(met, now, found, nearest);
  }

  /** The same with what came nearest, which is looked for only if it is not met. */
  Finding near(Supplier<Optional<NearMiss>> miss) {
    return met ? this : new Finding(false, settled, found, miss.get());
  }
}
