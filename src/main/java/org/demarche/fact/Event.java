package org.demarche.fact;

import java.time.LocalDateTime;
import java.util.SortedSet;

/**
 * Facts that happened at a moment and then stay. A scenario gives some, rules conclude others. A
 * given event takes its moment, {@code at}, from the date it is written under.
 */
public sealed interface Event extends Fact {

  /** The moment it happened, in local time. */
  LocalDateTime at();

  @Kind(
      about = "The parties set a new end to a ceasefire's term.",
      sentence = "Ceasefire {ceasefire} is extended to {ends}[ for the sake of {stake}]",
      example = "ceasefire: river-truce, ends: 2030-05-10T20:00")
  record Extension(
      @Ref(Given.Ceasefire.class) String ceasefire,
      LocalDateTime at,
      LocalDateTime ends,
      @About("the stake it was given for") @Ref(Given.Stake.class) @Default("") String stake)
      implements Event {}

  @Kind(
      about = "A party declares, or joins, a ceasefire: it orders its own side to halt.",
      sentence = "Ceasefire {ceasefire} is joined by {by}",
      example = "ceasefire: river-truce, by: south")
  record CeasefireAnnounced(
      @Ref(Given.Ceasefire.class) String ceasefire,
      LocalDateTime at,
      @Ref(Given.Actor.class) String by)
      implements Event {}

  @Kind(
      about = "A side refuses a ceasefire.",
      sentence = "Ceasefire {ceasefire} is rejected by {by}",
      example = "ceasefire: river-truce, by: south",
      life = "ceasefire")
  record CeasefireRejected(
      @Ref(Given.Ceasefire.class) String ceasefire,
      LocalDateTime at,
      @Ref(Given.Actor.class) String by)
      implements Event {}

  @Kind(
      about = "An actor declares a ceasefire over.",
      sentence = "Ceasefire {ceasefire} is declared over by {by}",
      example = "ceasefire: river-truce, by: south")
  record CeasefireDeclaredOver(
      @Ref(Given.Ceasefire.class) String ceasefire,
      LocalDateTime at,
      @Ref(Given.Actor.class) String by)
      implements Event {}

  @Kind(
      about = "A ceasefire broke down within its term or while it was kept without one.",
      sentence = "Ceasefire {ceasefire} has collapsed",
      example = "ceasefire: river-truce",
      life = "ceasefire")
  record CeasefireCollapsed(@Ref(Given.Ceasefire.class) String ceasefire, LocalDateTime at)
      implements Event {}

  @Kind(
      about = "A broader agreement between the same parties takes a ceasefire's place.",
      sentence = "Ceasefire {ceasefire} has been superseded by a broader agreement",
      example = "ceasefire: river-truce",
      life = "ceasefire")
  record CeasefireSuperseded(@Ref(Given.Ceasefire.class) String ceasefire, LocalDateTime at)
      implements Event {}

  @Kind(
      about = "War resumed after a ceasefire's term was over. Nothing later undoes it.",
      sentence = "Ceasefire {ceasefire} has expired to war",
      example = "ceasefire: river-truce",
      life = "ceasefire")
  record CeasefireExpired(@Ref(Given.Ceasefire.class) String ceasefire, LocalDateTime at)
      implements Event {}

  @Kind(
      about = "A third party withdraws its guarantee of a ceasefire.",
      sentence = "Ceasefire {ceasefire} loses the guarantee of {guarantor}",
      example = "ceasefire: river-truce, guarantor: envoy")
  record GuarantorLeft(
      @Ref(Given.Ceasefire.class) String ceasefire,
      LocalDateTime at,
      @Ref(Given.Actor.class) String guarantor)
      implements Event {}

  @Kind(
      about = "One or more breaches of a ceasefire, as somebody claims or admits them.",
      sentence =
          "[{claimant}: ]breach of ceasefire {ceasefire} by {by}[, {type}]"
              + " (count {count}[, severity {severity}], {status})",
      example =
          "id: shelling, ceasefire: river-truce, by: north, type: artillery, count: 22,"
              + " claimant: south",
      show = Kind.Show.CLAIM)
  record Violation(
      String id,
      @Ref(Given.Ceasefire.class) String ceasefire,
      LocalDateTime at,
      @Ref(Given.Actor.class) String by,
      @Default("unspecified") ViolationType type,
      @About("1 is light, 5 is grave") @Range(min = 1, max = 5, unknown = true) @Default("unknown")
          int severity,
      @About("how many breaches this is; of 'at least 22', 22")
          @Unit("breaches")
          @Range(min = 1, max = 100_000)
          @Default("1")
          int count,
      @Default("alleged") ClaimStatus status,
      @About("who says so") @Ref(Given.Actor.class) @Default("") String claimant)
      implements Event {

    /** Severity times count, in points; unknown severity weighs as the lowest. */
    public int weight() {
      return Math.multiplyExact(Math.max(1, severity), count);
    }

    /** Whether it is an armed attack, unlike a movement, a blockade or what nobody specified. */
    public boolean attack() {
      return type.compareTo(ViolationType.SMALL_ARMS) >= 0;
    }
  }

  @Kind(
      about = "Monitors rule on a claim.",
      sentence = "Claim {violation} is ruled {outcome}",
      example = "violation: shelling, outcome: refuted")
  record ViolationAdjudicated(
      @Ref(Violation.class) String violation, LocalDateTime at, ClaimStatus outcome)
      implements Event {}

  @Kind(
      about = "One actor attacks another on a large scale.",
      sentence = "[{claimant}: ]offensive by {by} against {against} begins ({status})",
      example = "id: spring, by: north, against: south, status: acknowledged")
  record Offensive(
      String id,
      LocalDateTime at,
      @Ref(Given.Actor.class) String by,
      @Ref(Given.Actor.class) String against,
      @Default("alleged") ClaimStatus status,
      @About("who says so") @Ref(Given.Actor.class) @Default("") String claimant)
      implements Event {

    /** Whether it is more than a claim: acknowledged or verified. */
    public boolean established() {
      return status == ClaimStatus.ACKNOWLEDGED || status == ClaimStatus.VERIFIED;
    }
  }

  @Kind(
      about = "An offensive is called off.",
      sentence = "Offensive {offensive} is stopped",
      example = "offensive: spring")
  record OffensiveStopped(@Ref(Offensive.class) String offensive, LocalDateTime at)
      implements Event {}

  @Kind(
      about = "A party's forces cross the line that a ceasefire drew.",
      sentence = "[{claimant}: ]crossing of the line of ceasefire {ceasefire} by {by} ({status})",
      example = "ceasefire: river-truce, by: north, status: acknowledged")
  record LineCrossed(
      @Ref(Given.Ceasefire.class) String ceasefire,
      LocalDateTime at,
      @Ref(Given.Actor.class) String by,
      @Default("alleged") ClaimStatus status,
      @About("who says so") @Ref(Given.Actor.class) @Default("") String claimant)
      implements Event {

    /** Whether it is more than a claim: acknowledged or verified. */
    public boolean established() {
      return status == ClaimStatus.ACKNOWLEDGED || status == ClaimStatus.VERIFIED;
    }
  }

  @Kind(
      about = "Parties sign an agreement.",
      sentence = "Agreement {id} is signed between {between} (comprehensive: {comprehensive})",
      example = "id: accord, between: [north, south], comprehensive: true")
  record AgreementSigned(
      String id,
      @Ref(Given.Actor.class) SortedSet<String> between,
      LocalDateTime at,
      @About("whether it settles the conflict as a whole and so replaces a ceasefire")
          @Default("false")
          boolean comprehensive)
      implements Event {}

  @Kind(
      about = "Talks between parties open.",
      sentence = "Talks between {between} open",
      example = "between: [north, south]")
  record TalksOpened(@Ref(Given.Actor.class) SortedSet<String> between, LocalDateTime at)
      implements Event {}

  @Kind(
      about = "The parties, or mediators with each of them, meet.",
      sentence = "Talks between {between} are held",
      show = Kind.Show.ROUTINE,
      example = "between: [north, south]")
  record TalksHeld(@Ref(Given.Actor.class) SortedSet<String> between, LocalDateTime at)
      implements Event {}

  @Kind(
      about = "Talks between parties break down.",
      sentence = "Talks between {between} collapse",
      example = "between: [north, south]")
  record TalksCollapsed(@Ref(Given.Actor.class) SortedSet<String> between, LocalDateTime at)
      implements Event {}

  @Kind(
      about = "A third party begins to move detainees under cover of a ceasefire.",
      sentence = "The detainee transfer {stake} begins",
      example = "stake: convoy")
  record DetaineeTransferStarted(@Ref(Given.Stake.class) String stake, LocalDateTime at)
      implements Event {}

  @Kind(
      about = "A detainee transfer is complete; it is a stake no longer.",
      sentence = "The detainee transfer {stake} is complete",
      example = "stake: convoy")
  record DetaineeTransferCompleted(@Ref(Given.Stake.class) String stake, LocalDateTime at)
      implements Event {}

  @Kind(
      about = "A third party's stake in a ceasefire is finished or given up.",
      sentence = "The stake {stake} is finished",
      example = "stake: convoy")
  record StakeEnded(@Ref(Given.Stake.class) String stake, LocalDateTime at) implements Event {}

  @Kind(
      about = "Something that was said, done or reported and that no rule reads.",
      sentence = "{text}",
      example = "id: appeal, text: The envoy appeals for calm")
  record Statement(String id, LocalDateTime at, String text) implements Event {}
}
