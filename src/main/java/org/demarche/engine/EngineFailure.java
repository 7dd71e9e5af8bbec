package org.demarche.engine;

/** The rules could not be run to their end; the message says at which moment and why. */
public final class EngineFailure extends RuntimeException {

  EngineFailure(String message) {
    super(message);
  }

  EngineFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
