package org.demarche.play;

import org.demarche.history.History;

/** A run of a scenario that is under way: what was run stays, and more can follow. */
public interface Course extends AutoCloseable {

  /** The first days of the run, and any more that were asked for before. */
  History first(int days);

  @Override
  void close();
}
