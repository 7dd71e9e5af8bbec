package org.demarche.fact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.SortedSet;

/**
 * Facts that happened at a moment and then stay. A scenario gives some, rules conclude others. A
 * given event takes its moment, {@code at}, from the date it is written under.
 */
public sealed interface Event extends Fact {

  /** The moment it happened, in local time. */
  LocalDateTime at();

  @Kind(
      topic = Topic.CEASEFIRES,
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
      topic = Topic.CEASEFIRES,
      about = "A party declares, or joins, a ceasefire: it orders its own side to halt.",
      sentence = "Ceasefire {ceasefire} is joined by {by}",
      example = "ceasefire: river-truce, by: south")
  record CeasefireAnnounced(
      @Ref(Given.Ceasefire.class) String ceasefire,
      LocalDateTime at,
      @Ref(Given.Actor.class) String by)
      implements Event {}

  @Kind(
      topic = Topic.CEASEFIRES,
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
      topic = Topic.CEASEFIRES,
      about = "An actor declares a ceasefire over.",
      sentence = "Ceasefire {ceasefire} is declared over by {by}",
      example = "ceasefire: river-truce, by: south")
  record CeasefireDeclaredOver(
      @Ref(Given.Ceasefire.class) String ceasefire,
      LocalDateTime at,
      @Ref(Given.Actor.class) String by)
      implements Event {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "A ceasefire broke down within its term or while it was kept without one.",
      sentence = "Ceasefire {ceasefire} has collapsed",
      example = "ceasefire: river-truce",
      life = "ceasefire")
  record CeasefireCollapsed(@Ref(Given.Ceasefire.class) String ceasefire, LocalDateTime at)
      implements Event {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "A broader agreement between the same parties takes a ceasefire's place.",
      sentence = "Ceasefire {ceasefire} has been superseded by a broader agreement",
      example = "ceasefire: river-truce",
      life = "ceasefire")
  record CeasefireSuperseded(@Ref(Given.Ceasefire.class) String ceasefire, LocalDateTime at)
      implements Event {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "War resumed after a ceasefire's term was over. Nothing later undoes it.",
      sentence = "Ceasefire {ceasefire} has expired to war",
      example = "ceasefire: river-truce",
      life = "ceasefire")
  record CeasefireExpired(@Ref(Given.Ceasefire.class) String ceasefire, LocalDateTime at)
      implements Event {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "A third party withdraws its guarantee of a ceasefire.",
      sentence = "Ceasefire {ceasefire} loses the guarantee of {guarantor}",
      example = "ceasefire: river-truce, guarantor: envoy")
  record GuarantorLeft(
      @Ref(Given.Ceasefire.class) String ceasefire,
      LocalDateTime at,
      @Ref(Given.Actor.class) String guarantor)
      implements Event {}

  @Kind(
      topic = Topic.VIOLATIONS,
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

    /** Whether it is more than a claim: acknowledged or verified. */
    public boolean established() {
      return status.established();
    }

    /** Whether it is an armed attack, unlike a movement, a blockade or what nobody specified. */
    public boolean attack() {
      return type.compareTo(ViolationType.SMALL_ARMS) >= 0;
    }

    /** Which step of escalation it is; a breach that nobody specified is a movement. */
    public Rung rung() {
      return switch (type) {
        case UNSPECIFIED, MOVEMENT, BLOCKADE -> Rung.MOVEMENT;
        case SMALL_ARMS -> Rung.SKIRMISH;
        case ARTILLERY, UAV, AIRSTRIKE -> Rung.ARTILLERY_OR_UAV;
        case GROUND_ASSAULT -> Rung.GROUND_ASSAULT;
      };
    }
  }

  @Kind(
      topic = Topic.VIOLATIONS,
      about = "Monitors rule on a claim.",
      sentence = "Claim {violation} is ruled {outcome}",
      example = "violation: shelling, outcome: refuted")
  record ViolationAdjudicated(
      @Ref(Violation.class) String violation, LocalDateTime at, ClaimStatus outcome)
      implements Event {}

  @Kind(
      topic = Topic.CEASEFIRES,
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
      return status.established();
    }
  }

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "An offensive is called off.",
      sentence = "Offensive {offensive} is stopped",
      example = "offensive: spring")
  record OffensiveStopped(@Ref(Offensive.class) String offensive, LocalDateTime at)
      implements Event {}

  @Kind(
      topic = Topic.CEASEFIRES,
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
      return status.established();
    }
  }

  @Kind(
      topic = Topic.NEGOTIATION,
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
      implements Event {
    /** Whether the actor is one of its sides. */
    public boolean involves(String actor) {
      return between.contains(actor);
    }
  }

  @Kind(
      topic = Topic.NEGOTIATION,
      about = "Talks between parties open.",
      sentence = "Talks between {between} open",
      example = "between: [north, south]")
  record TalksOpened(@Ref(Given.Actor.class) SortedSet<String> between, LocalDateTime at)
      implements Event {}

  @Kind(
      topic = Topic.NEGOTIATION,
      about = "The parties, or mediators with each of them, meet.",
      sentence = "Talks between {between} are held",
      show = Kind.Show.ROUTINE,
      example = "between: [north, south]")
  record TalksHeld(@Ref(Given.Actor.class) SortedSet<String> between, LocalDateTime at)
      implements Event {}

  @Kind(
      topic = Topic.NEGOTIATION,
      about = "Talks between parties break down.",
      sentence = "Talks between {between} collapse",
      example = "between: [north, south]")
  record TalksCollapsed(@Ref(Given.Actor.class) SortedSet<String> between, LocalDateTime at)
      implements Event {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "A third party begins to move detainees under cover of a ceasefire.",
      sentence = "The detainee transfer {stake} begins",
      example = "stake: convoy")
  record DetaineeTransferStarted(@Ref(Given.Stake.class) String stake, LocalDateTime at)
      implements Event {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "A detainee transfer is complete; it is a stake no longer.",
      sentence = "The detainee transfer {stake} is complete",
      example = "stake: convoy")
  record DetaineeTransferCompleted(@Ref(Given.Stake.class) String stake, LocalDateTime at)
      implements Event {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "A third party's stake in a ceasefire is finished or given up.",
      sentence = "The stake {stake} is finished",
      example = "stake: convoy")
  record StakeEnded(@Ref(Given.Stake.class) String stake, LocalDateTime at) implements Event {}

  @Kind(
      topic = Topic.ACTORS,
      about = "Something that was said, done or reported and that no rule reads.",
      sentence = "{text}",
      example = "id: appeal, text: The envoy appeals for calm")
  record Statement(String id, LocalDateTime at, String text) implements Event {}

  @Kind(
      topic = Topic.BASES,
      about = "A force begins to leave a base.",
      sentence = "[{claimant}: ]{by} begins to withdraw from {base} ({manner})",
      example = "base: harbour, by: envoy, manner: voluntary, return-days: 30")
  record WithdrawalStarted(
      @Ref(Given.Base.class) String base,
      LocalDateTime at,
      @Ref(Given.Actor.class) String by,
      Manner manner,
      @About("how long a return would take")
          @Unit("days")
          @Range(min = 1, max = 36500, unknown = true)
          @Default("unknown")
          int returnDays,
      @About("who says so") @Ref(Given.Actor.class) @Default("") String claimant)
      implements Event {}

  @Kind(
      topic = Topic.BASES,
      about = "Somebody says how a withdrawal came about.",
      sentence = "[{claimant}: ]the withdrawal from {base} is {manner} ({status})",
      example = "base: harbour, manner: forced, claimant: north",
      show = Kind.Show.ROUTINE)
  record MannerClaimed(
      @Ref(Given.Base.class) String base,
      LocalDateTime at,
      Manner manner,
      @Default("alleged") ClaimStatus status,
      @About("who says so") @Ref(Given.Actor.class) @Default("") String claimant)
      implements Event {}

  @Kind(
      topic = Topic.BASES,
      about = "The last of a force has left a base.",
      sentence = "{by} has left {base}",
      example = "base: harbour, by: envoy",
      show = Kind.Show.ECHO)
  record WithdrawalCompleted(
      @Ref(Given.Base.class) String base, LocalDateTime at, @Ref(Given.Actor.class) String by)
      implements Event {}

  @Kind(
      topic = Topic.BASES,
      about = "A base is said to have passed from one actor to another.",
      sentence = "[{claimant}: ]{from} has handed {base} over to {to} ({status})",
      example = "base: harbour, from: envoy, to: south, claimant: north",
      show = Kind.Show.ROUTINE)
  record BaseHandedOver(
      @Ref(Given.Base.class) String base,
      LocalDateTime at,
      @Ref(Given.Actor.class) String from,
      @Ref(Given.Actor.class) String to,
      @Default("alleged") ClaimStatus status,
      @About("who says so") @Ref(Given.Actor.class) @Default("") String claimant)
      implements Event {}

  @Kind(
      topic = Topic.BASES,
      about = "A force takes over a site that was left.",
      sentence = "{by} takes over {base}",
      example = "base: harbour, by: south")
  record SiteTakenOver(
      @Ref(Given.Base.class) String base, LocalDateTime at, @Ref(Given.Actor.class) String by)
      implements Event {}

  @Kind(
      topic = Topic.BASES,
      about = "Whoever holds the ground around a site invites a force in, and so gives it access.",
      sentence = "{by} invites {guest} to {base}",
      example = "base: harbour, by: south, guest: north")
  record Invitation(
      @Ref(Given.Base.class) String base,
      LocalDateTime at,
      @Ref(Given.Actor.class) String by,
      @Ref(Given.Actor.class) String guest)
      implements Event {}

  @Kind(
      topic = Topic.BASES,
      about = "A host gives notice to the user of a base.",
      sentence = "{by} gives notice of {days} days for {base}",
      example = "base: harbour, by: south, days: 180")
  record NoticeGiven(
      @Ref(Given.Base.class) String base,
      LocalDateTime at,
      @Ref(Given.Actor.class) String by,
      @Unit("days") @Range(min = 1, max = 3650) int days)
      implements Event {}

  @Kind(
      topic = Topic.BASES,
      about = "Host and user talk about the status of a base.",
      sentence = "The status of {base} is talked about",
      example = "base: harbour",
      show = Kind.Show.ROUTINE)
  record StatusTalksHeld(@Ref(Given.Base.class) String base, LocalDateTime at) implements Event {}

  @Kind(
      topic = Topic.BASES,
      about = "Host and user sign new terms for a base.",
      sentence = "New terms for {base} are signed",
      example = "base: harbour")
  record BaseTermsSigned(@Ref(Given.Base.class) String base, LocalDateTime at) implements Event {}

  @Kind(
      topic = Topic.BASES,
      about = "A government falls and another takes its place.",
      sentence = "The government of {state} changes",
      example = "state: south")
  record RegimeChanged(@Ref(Given.Actor.class) String state, LocalDateTime at) implements Event {}

  @Kind(
      topic = Topic.BASES,
      about = "Somebody offers a host something for the use of a base.",
      sentence = "{by} offers {worth} points for {base}[: {what}]",
      example = "id: rent, base: harbour, by: envoy, worth: 5, what: a rent",
      show = Kind.Show.ROUTINE)
  record OfferMade(
      String id,
      @Ref(Given.Base.class) String base,
      LocalDateTime at,
      @Ref(Given.Actor.class) String by,
      @About("on the scale of the reservation price (judgement)")
          @Unit("points")
          @Range(min = 0, max = 100000)
          int worth,
      @Default("") String what)
      implements Event {}

  @Kind(
      topic = Topic.BUFFERS,
      about = "An actor states its position on a proposed buffer. It may change it later.",
      sentence = "{by} takes a position on {on}: {position}",
      example = "on: line, by: south, position: consents")
  record PositionTaken(
      @Ref(Given.BufferProposal.class) String on,
      LocalDateTime at,
      @Ref(Given.Actor.class) String by,
      Position position)
      implements Event {}

  @Kind(
      topic = Topic.BUFFERS,
      about = "A force that was bound to a base is free for another task.",
      sentence = "Force {force} is free for another task",
      example = "force: patrol")
  record ForceFreed(@Ref(Given.Force.class) String force, LocalDateTime at) implements Event {}

  @Kind(
      topic = Topic.BUFFERS,
      about = "Everything that a buffer needs has come together.",
      sentence = "Everything that {buffer} needs has come together",
      example = "buffer: line")
  record BufferConsentCompleted(@Ref(Given.BufferProposal.class) String buffer, LocalDateTime at)
      implements Event {}

  @Kind(
      topic = Topic.BUFFERS,
      about = "A buffer force is in place.",
      sentence = "{buffer} is deployed",
      example = "buffer: line")
  record BufferDeployed(@Ref(Given.BufferProposal.class) String buffer, LocalDateTime at)
      implements Event {}

  @Kind(
      topic = Topic.BUFFERS,
      about = "A buffer force leaves.",
      sentence = "{buffer} is withdrawn",
      example = "buffer: line",
      life = "buffer")
  record BufferWithdrawn(@Ref(Given.BufferProposal.class) String buffer, LocalDateTime at)
      implements Event {}

  @Kind(
      topic = Topic.BUFFERS,
      about = "The mandate of a buffer is given or renewed.",
      sentence = "The mandate of {buffer} runs until {ends}",
      example = "buffer: line, ends: 2030-11-03")
  record MandateRenewed(
      @Ref(Given.BufferProposal.class) String buffer, LocalDateTime at, LocalDateTime ends)
      implements Event {}

  @Kind(
      topic = Topic.BUFFERS,
      about = "Forces of one actor enter a zone.",
      sentence =
          "[{claimant}: ]{by} enters {zone} (count {count}[, {type}][, {vehicles} vehicles],"
              + " {status})",
      example = "id: column, by: north, zone: strip, type: vehicles, vehicles: 12",
      show = Kind.Show.ROUTINE)
  record Incursion(
      String id,
      LocalDateTime at,
      @Ref(Given.Actor.class) String by,
      @Ref(Given.Zone.class) String zone,
      @Default("unspecified") IncursionType type,
      @Unit("vehicles") @Range(min = 1, max = 100000, unknown = true) @Default("unknown")
          int vehicles,
      @About("how many incursions this report stands for")
          @Unit("incursions")
          @Range(min = 1, max = 10_000)
          @Default("1")
          int count,
      @Default("alleged") ClaimStatus status,
      @About("who says so") @Ref(Given.Actor.class) @Default("") String claimant)
      implements Event {
    /** Whether it is more than a claim: acknowledged or verified. */
    public boolean established() {
      return status.established();
    }
  }

  @Kind(
      topic = Topic.BUFFERS,
      about = "Forces of one actor leave a zone that they had entered.",
      sentence = "{by} leaves {zone}",
      example = "zone: strip, by: north",
      show = Kind.Show.ROUTINE)
  record ZoneLeft(
      @Ref(Given.Zone.class) String zone, LocalDateTime at, @Ref(Given.Actor.class) String by)
      implements Event {}

  @Kind(
      topic = Topic.SIGNALS,
      about = "Leaving a site is a costly sign of goodwill towards the one to whom it is of use.",
      sentence = "{from} signals goodwill to {to} by leaving {base} ({strength})",
      example = "base: harbour, from: envoy, to: south, strength: strong")
  record GoodwillSignalled(
      @Ref(Given.Base.class) String base,
      LocalDateTime at,
      @Ref(Given.Actor.class) String from,
      @Ref(Given.Actor.class) String to,
      SignalStrength strength)
      implements Event {
    /** What a change of trust is put down to. */
    public String cause() {
      return "the goodwill of leaving " + base;
    }
  }

  @Kind(
      topic = Topic.SIGNALS,
      about =
          "An observer takes a withdrawal for a sign that the leaver stays out of the fighting"
              + " there.",
      sentence = "{by} reads the withdrawal from {base} as neutrality",
      example = "base: harbour, by: north",
      show = Kind.Show.ROUTINE)
  record SignalRead(
      @Ref(Given.Base.class) String base, LocalDateTime at, @Ref(Given.Actor.class) String by)
      implements Event {}

  @Kind(
      topic = Topic.SIGNALS,
      about = "The one to whom a concession was made answers it by a named act.",
      sentence = "{by} answers the concession at {base}: {act}",
      example = "base: harbour, by: south, act: an old debt is settled",
      show = Kind.Show.ROUTINE)
  record Reciprocation(
      @Ref(Given.Base.class) String base,
      LocalDateTime at,
      @Ref(Given.Actor.class) String by,
      String act)
      implements Event {}

  @Kind(
      topic = Topic.SIGNALS,
      about = "One actor threatens another.",
      sentence = "{by} threatens {against}[: {text}]",
      example = "id: ultimatum, by: south, against: north, capable: false",
      show = Kind.Show.ROUTINE)
  record Threat(
      String id,
      LocalDateTime at,
      @Ref(Given.Actor.class) String by,
      @Ref(Given.Actor.class) String against,
      @About("whether it has the means to do it") boolean capable,
      @Default("") String text)
      implements Event {}

  @Kind(
      topic = Topic.RELATIONS,
      about = "Leaders of one actor visit another.",
      sentence = "{by} visits {to}[; both state a principle: {principle}]",
      example = "id: summit, by: south, to: envoy, principle: sovereignty")
  record Visit(
      String id,
      LocalDateTime at,
      @Ref(Given.Actor.class) String by,
      @Ref(Given.Actor.class) String to,
      @About("a principle that both state") @Default("") String principle)
      implements Event {
    /** Days after which nothing is left, even of what fades by one percent a day. */
    private static final int LONG_AGO = 10_000;

    /**
     * What is left today of the points that it adds to trust: compound fading from the day after
     * it.
     *
     * @param points what it adds on its day
     * @param percent how much of it fades each day, 0 to 100
     * @return hundredths of a point, rounded half up
     */
    public int fading(int points, int percent, LocalDate today) {
      long days = ChronoUnit.DAYS.between(at.toLocalDate(), today);
      if (days >= LONG_AGO && percent > 0) {
        return 0;
      }
      BigDecimal kept =
          BigDecimal.valueOf(100L - percent, 2).pow((int) Math.max(0, days), MathContext.DECIMAL64);
      return BigDecimal.valueOf(100L * points)
          .multiply(kept)
          .setScale(0, RoundingMode.HALF_UP)
          .intValueExact();
    }

    /** What a change of trust is put down to. */
    public String cause() {
      return "the visit " + id;
    }
  }

  @Kind(
      topic = Topic.RELATIONS,
      about = "One actor promises another help.",
      sentence = "{by} pledges to {to}: {what}",
      example = "id: rebuilding, by: envoy, to: south, what: help in rebuilding",
      show = Kind.Show.ROUTINE)
  record Pledge(
      String id,
      LocalDateTime at,
      @Ref(Given.Actor.class) String by,
      @Ref(Given.Actor.class) String to,
      String what)
      implements Event {
    /** What a change of trust is put down to. */
    public String cause() {
      return "the pledge " + id;
    }
  }

  @Kind(
      topic = Topic.RELATIONS,
      about = "Help arrives.",
      sentence = "{by} delivers to {to}: {what}",
      example = "id: cement, by: envoy, to: south, what: cement, pledge: rebuilding",
      show = Kind.Show.ROUTINE)
  record AidDelivered(
      String id,
      LocalDateTime at,
      @Ref(Given.Actor.class) String by,
      @Ref(Given.Actor.class) String to,
      String what,
      @About("the pledge that it keeps") @Ref(Pledge.class) @Default("") String pledge)
      implements Event {
    /** What a change of trust is put down to. */
    public String cause() {
      return "the delivery " + id;
    }
  }

  @Kind(
      topic = Topic.RELATIONS,
      about = "A grievance leaves the agenda.",
      sentence = "The grievance {irritant} leaves the agenda",
      example = "irritant: exile")
  record IrritantDropped(@Ref(Given.Irritant.class) String irritant, LocalDateTime at)
      implements Event {}

  @Kind(
      topic = Topic.RELATIONS,
      about = "One actor imposes sanctions on another. No rule reads it.",
      sentence = "{by} imposes sanctions on {against}[: {text}]",
      example = "id: embargo, by: north, against: south",
      show = Kind.Show.ROUTINE)
  record Sanction(
      String id,
      LocalDateTime at,
      @Ref(Given.Actor.class) String by,
      @Ref(Given.Actor.class) String against,
      @Default("") String text)
      implements Event {}

  @Kind(
      topic = Topic.NEGOTIATION,
      about = "A numbered step of an agreement is carried out.",
      sentence = "Step {step} of {agreement} is carried out: {what}",
      example = "agreement: accord, step: 1, what: police enter the town",
      show = Kind.Show.ROUTINE)
  record ImplementationStep(
      @Ref(AgreementSigned.class) String agreement,
      LocalDateTime at,
      @About("its place in the agreed order, from 1") @Range(min = 1, max = 1000) int step,
      String what)
      implements Event {
    /** What a change of trust is put down to. */
    public String cause() {
      return "step " + step + " of " + agreement;
    }
  }

  @Kind(
      topic = Topic.NEGOTIATION,
      about = "A side pulls its forces back from a front.",
      sentence = "{by} pulls back at {front}",
      example = "front: valley, by: north",
      show = Kind.Show.ROUTINE)
  record PulledBack(
      @Ref(Given.Front.class) String front, LocalDateTime at, @Ref(Given.Actor.class) String by)
      implements Event {}

  @Kind(
      topic = Topic.NEGOTIATION,
      about = "Police take the place of armies at a front.",
      sentence = "Police of {by} deploy at {front}",
      example = "front: valley, by: south",
      show = Kind.Show.ROUTINE)
  record PoliceDeployed(
      @Ref(Given.Front.class) String front, LocalDateTime at, @Ref(Given.Actor.class) String by)
      implements Event {}

  @Kind(
      topic = Topic.NEGOTIATION,
      about = "What was promised is given.",
      sentence = "Promise {promise} is kept",
      example = "promise: posts",
      show = Kind.Show.ROUTINE)
  record PromiseKept(@Ref(Given.Promise.class) String promise, LocalDateTime at) implements Event {}

  @Kind(
      topic = Topic.SPILLOVER,
      about = "A campaign of strikes on an actor in a neighbouring theatre begins.",
      sentence = "{by} begin a campaign of strikes on {on}",
      example = "id: raids, by: [envoy], on: north")
  record StrikeCampaign(
      String id,
      LocalDateTime at,
      @Ref(Given.Actor.class) SortedSet<String> by,
      @Ref(Given.Actor.class) String on)
      implements Event {
    /** Whether the actor takes part in it. */
    public boolean involves(String actor) {
      return by.contains(actor);
    }
  }

  @Kind(
      topic = Topic.SPILLOVER,
      about = "A campaign of strikes ends.",
      sentence = "The campaign of strikes {campaign} ends",
      example = "campaign: raids")
  record StrikeCampaignEnded(@Ref(StrikeCampaign.class) String campaign, LocalDateTime at)
      implements Event {}

  @Kind(
      topic = Topic.SPILLOVER,
      about = "A state closes its airspace.",
      sentence = "The airspace of {state} is closed",
      example = "state: south")
  record AirspaceClosed(@Ref(Given.Actor.class) String state, LocalDateTime at) implements Event {}

  @Kind(
      topic = Topic.SPILLOVER,
      about = "A state opens its airspace again.",
      sentence = "The airspace of {state} is opened[ {extent}]",
      example = "state: south")
  record AirspaceOpened(
      @Ref(Given.Actor.class) String state, LocalDateTime at, @Default("unspecified") Extent extent)
      implements Event {}

  @Kind(
      topic = Topic.SPILLOVER,
      about = "A state permits others to strike from or through it.",
      sentence = "{state} permits {to} to strike from or through it",
      example = "state: south, to: envoy",
      show = Kind.Show.ROUTINE)
  record PermissionGiven(
      @Ref(Given.Actor.class) String state, LocalDateTime at, @Ref(Given.Actor.class) String to)
      implements Event {}

  @Kind(
      topic = Topic.HUMANITARIAN,
      about = "The guards of a prison leave while control changes hands.",
      sentence = "The guards of {by} leave {prison}",
      example = "prison: camp, by: south",
      show = Kind.Show.ROUTINE)
  record GuardLeft(
      @Ref(Given.Prison.class) String prison, LocalDateTime at, @Ref(Given.Actor.class) String by)
      implements Event {}

  @Kind(
      topic = Topic.HUMANITARIAN,
      about = "A prison is under guard again.",
      sentence = "{by} secures {prison}",
      example = "prison: camp, by: north",
      show = Kind.Show.ROUTINE)
  record PrisonSecured(
      @Ref(Given.Prison.class) String prison, LocalDateTime at, @Ref(Given.Actor.class) String by)
      implements Event {}

  @Kind(
      topic = Topic.HUMANITARIAN,
      about = "Somebody says how many escaped from a prison.",
      sentence = "[{claimant}: ]{count} escape from {prison} ({status})",
      example = "prison: camp, count: 120, claimant: north",
      show = Kind.Show.ROUTINE)
  record EscapeClaimed(
      @Ref(Given.Prison.class) String prison,
      LocalDateTime at,
      @Unit("people") @Range(min = 0, max = 1000000) int count,
      @Default("alleged") ClaimStatus status,
      @About("who says so") @Ref(Given.Actor.class) @Default("") String claimant)
      implements Event {}

  @Kind(
      topic = Topic.HUMANITARIAN,
      about = "One party of a ceasefire cuts a place off.",
      sentence = "[{claimant}: ]{by} cuts off {where} ({status})",
      example = "id: siege, ceasefire: river-truce, by: north, where: the town, claimant: south",
      show = Kind.Show.ROUTINE)
  record BlockadeBegan(
      String id,
      @Ref(Given.Ceasefire.class) String ceasefire,
      LocalDateTime at,
      @Ref(Given.Actor.class) String by,
      String where,
      @Default("alleged") ClaimStatus status,
      @About("who says so") @Ref(Given.Actor.class) @Default("") String claimant)
      implements Event {
    /**
     * How many of the last days it lasted.
     *
     * @param last the day on which it was lifted, or today
     * @param days how many days are looked at, today among them
     */
    public int daysWithin(LocalDate last, LocalDate today, int days) {
      LocalDate began = at.toLocalDate();
      LocalDate first = today.minusDays(days - 1L);
      LocalDate from = began.isAfter(first) ? began : first;
      return (int) Math.max(0, ChronoUnit.DAYS.between(from, last) + 1);
    }
  }

  @Kind(
      topic = Topic.HUMANITARIAN,
      about = "A blockade is lifted.",
      sentence = "The blockade {blockade} is lifted",
      example = "blockade: siege",
      show = Kind.Show.ROUTINE)
  record BlockadeLifted(@Ref(BlockadeBegan.class) String blockade, LocalDateTime at)
      implements Event {}

  @Kind(
      topic = Topic.HUMANITARIAN,
      about = "A corridor through a blockade is opened.",
      sentence = "A corridor through the blockade {blockade} is opened",
      example = "blockade: siege",
      show = Kind.Show.ROUTINE)
  record CorridorOpened(@Ref(BlockadeBegan.class) String blockade, LocalDateTime at)
      implements Event {}

  @Kind(
      topic = Topic.HUMANITARIAN,
      about = "A relief convoy arrives in a place that is cut off.",
      sentence = "A convoy arrives through the blockade {blockade}",
      example = "blockade: siege",
      show = Kind.Show.ROUTINE)
  record ConvoyArrived(@Ref(BlockadeBegan.class) String blockade, LocalDateTime at)
      implements Event {}

  @Kind(
      topic = Topic.SIGNALS,
      about = "One actor takes a place from another.",
      sentence = "[{claimant}: ]{by} captures {where} from {against} ({status})",
      example = "id: ford, by: north, against: south, where: the ford, status: acknowledged",
      show = Kind.Show.ROUTINE)
  record PlaceCaptured(
      String id,
      LocalDateTime at,
      @Ref(Given.Actor.class) String by,
      @Ref(Given.Actor.class) String against,
      String where,
      @Default("alleged") ClaimStatus status,
      @About("who says so") @Ref(Given.Actor.class) @Default("") String claimant)
      implements Event {
    /** Whether it is more than a claim: acknowledged or verified. */
    public boolean established() {
      return status.established();
    }
  }
}
