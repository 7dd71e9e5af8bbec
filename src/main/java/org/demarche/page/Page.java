package org.demarche.page;

import java.util.List;
import org.demarche.analysis.Comparison;

/** A run, or several compared, as one HTML file. The same input gives the same bytes. */
public final class Page {

  private Page() {}

  /**
   * The page of one run.
   *
   * @param command what reproduces it
   */
  public static String of(Shown run, String command) {
    return PageTemplate.filled(
        run.history().scenario().name(), PageJson.of(json -> new Contents(json, command).run(run)));
  }

  /**
   * The page of runs compared.
   *
   * @param runs the first, then each that it is compared with
   * @param comparisons of the first with each of the others, in their order
   * @param command what reproduces it
   */
  public static String of(List<Shown> runs, List<Comparison> comparisons, String command) {
    return PageTemplate.filled(
        runs.get(0).history().scenario().name() + ": compared",
        PageJson.of(json -> new Contents(json, command).comparison(runs, comparisons)));
  }
}
