package org.demarche.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.demarche.analysis.Ending;
import org.demarche.fact.Sentence;
import org.demarche.report.EndingWords;

/** How a status ended and why: its causes, and below each what that comes of in turn. */
final class EndingContents {

  private final JsonGenerator json;
  private final CauseTable causes;
  private final EndingWords words;

  EndingContents(JsonGenerator json, CauseTable causes, Sentence sentences) {
    this.json = json;
    this.causes = causes;
    this.words = new EndingWords(sentences);
  }

  void write(Ending ending) throws IOException {
    PageJson.objects(json, "end", ending.causes(), this::cause);
  }

  private void cause(Ending.Cause cause) throws IOException {
    json.writeStringField("how", cause.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    if (cause instanceof Ending.Gone gone && gone.ending().causes().isEmpty()) {
      json.writeStringField("t", words.of(cause) + " " + EndingWords.AS_ABOVE);
      return;
    }
    json.writeStringField("t", words.of(cause));
    if (cause instanceof Ending.Gone gone) {
      write(gone.ending());
    } else if (cause instanceof Ending.RuledOut out) {
      json.writeNumberField("p", causes.number(out.by()));
    }
  }
}
