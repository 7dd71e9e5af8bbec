package org.demarche.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.analysis.Proof;
import org.demarche.fact.Sentence;
import org.demarche.history.History;

/** Why a fact is the case, as a graph for Graphviz: facts as boxes, rules as ovals between them. */
public final class WhyDot {

  private final Sentence sentences;
  private final Map<Object, String> names = new HashMap<>();
  private final List<String> lines = new ArrayList<>();
  private int rules;

  private WhyDot(History history) {
    this.sentences = history.sentences();
  }

  /** The graph, ending in a line feed; an arrow leads from what a conclusion rests on to it. */
  public static String of(History history, Proof proof) {
    WhyDot graph = new WhyDot(history);
    graph.lines.add("digraph why {");
    graph.lines.add(
        "  label=" + quoted(Style.GUARD_RAIL) + "; rankdir=BT; node [fontname=Helvetica];");
    graph.node(proof);
    graph.lines.add("}");
    return String.join("\n", graph.lines) + "\n";
  }

  private String node(Proof proof) {
    if (names.containsKey(proof.identity())) {
      return names.get(proof.identity());
    }
    String name = "f" + names.size();
    names.put(proof.identity(), name);
    String shape = proof.given() ? "shape=box, style=dashed" : "shape=box";
    lines.add("  " + name + " [" + shape + ", label=" + quoted(sentences.of(proof.fact())) + "];");
    proof.ways().forEach(way -> way(way, name));
    return name;
  }

  private void way(Proof.Way way, String conclusion) {
    String name = "r" + rules++;
    lines.add("  " + name + " [shape=oval, label=" + quoted(way.rule().name()) + "];");
    lines.add("  " + name + " -> " + conclusion + ";");
    for (Proof.Ground ground : way.grounds()) {
      if (ground instanceof Proof.Premise premise) {
        lines.add("  " + node(premise.proof()) + " -> " + name + ";");
      } else if (ground instanceof Proof.Number number) {
        String label = quoted(String.valueOf(number.value()));
        for (Proof contributor : number.contributors()) {
          lines.add("  " + node(contributor) + " -> " + name + " [label=" + label + "];");
        }
      }
    }
  }

  /** A text in quotes, broken into lines of some thirty characters. */
  private static String quoted(String text) {
    String broken =
        org.apache.commons.text.WordUtils.wrap(text, 30, "\n", false)
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n");
    return '"' + broken + '"';
  }
}
