package org.demarche.play;

import org.demarche.history.History;
import org.demarche.scenario.FactPattern;

/** What can be told of runs by those who know the rules. */
public interface Accounts {

  /** What differs between two runs that end together. */
  String difference(History left, History right);

  /** Why the facts of a run that are meant came about; empty if none did. */
  String why(History played, FactPattern meant);

  /** What each rule was missing that could have concluded what is meant; nothing fits it. */
  String whyNot(History played, FactPattern meant);
}
