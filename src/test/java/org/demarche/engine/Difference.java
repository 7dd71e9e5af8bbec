package org.demarche.engine;

import java.util.ArrayList;
import java.util.List;
import org.demarche.history.Change;
import org.demarche.history.History;

/** Where two histories that should be equal part, in a line. */
final class Difference {

  private Difference() {}

  static String first(History expected, History found) {
    List<String> missing = new ArrayList<>(expected.changes().map(Change::toString).toList());
    List<String> extra = new ArrayList<>(found.changes().map(Change::toString).toList());
    List<String> common = new ArrayList<>(missing);
    common.retainAll(extra);
    missing.removeAll(common);
    extra.removeAll(common);
    return "missing " + missing.stream().findFirst() + ", extra " + extra.stream().findFirst();
  }
}
