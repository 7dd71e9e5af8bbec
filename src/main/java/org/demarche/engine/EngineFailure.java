package org.demarche.engine;

import java.time.LocalDateTime;
import org.demarche.fact.Words;

/** The rules could not be run to their end; the message says at which moment and why. */
public final class EngineFailure extends RuntimeException {

  /** The rules did not come to rest at a moment. */
  static EngineFailure unsettled(LocalDateTime moment, String reason) {
    return new EngineFailure(
        "The rules did not settle on " + Words.moment(moment) + ": " + reason + ".");
  }

  EngineFailure(String message) {
    super(message);
  }

  EngineFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
