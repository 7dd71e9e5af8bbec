package org.demarche.history;

import java.util.List;
import org.demarche.fact.Fact;
import org.demarche.fact.Origin;

/** A fact known from the start, with where it comes from. */
public record Known(Fact fact, List<Origin> origins) {
  public Known {
    origins = List.copyOf(origins);
  }
}
