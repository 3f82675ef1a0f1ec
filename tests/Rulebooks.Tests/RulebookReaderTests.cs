using Claudia.Engine;
using static Claudia.Rulebooks.Tests.Reading;

namespace Claudia.Rulebooks.Tests;

public sealed class RulebookReaderTests
{
    [Fact]
    public void Read_AFileThatSaysNothing_IsTheBuiltIn()
    {
        var book = Book("# nothing yet\nthresholds: {}");
        Assert.Equal(new EscalationRules().Strikes, book.Escalation.Strikes);
        Assert.Empty(book.Escalation.Rules);
        Assert.Matches("^[0-9a-f]{12}$", book.Version);
    }

    [Fact]
    public void Read_Thresholds_AreTaken()
    {
        var rules = Book("""
            thresholds:
              confidence: 0.71
              strikes: 3
              frustration: 8
              repetition: 0.6
              falling-confidence: { over: 4, slope: 0.2 }
            """).Escalation;
        Assert.Equal((0.71, 3, 8, 0.6, new FallingConfidence(4, 0.2)), (rules.MinimumConfidence, rules.Strikes, rules.FrustrationLimit, rules.Repetition, rules.Falling));
    }

    [Fact]
    public void Read_ThresholdsThatAreOff_AreNone()
    {
        var rules = Book("thresholds: { frustration: off, repetition: off, falling-confidence: off }").Escalation;
        Assert.Null(rules.FrustrationLimit);
        Assert.Null(rules.Repetition);
        Assert.Null(rules.Falling);
    }

    [Fact]
    public void Read_Rules_KeepTheirOrderAndNames() => Assert.Equal(
        ["b", "a"],
        Book("rules: [{ name: b, when: { tag: x }, then: offer }, { name: a, when: { tag: y }, then: offer }]").Escalation.Rules.Select(rule => rule.Name));

    [Fact]
    public void Read_Messages_ReplaceTheBuiltInOnesTheyName()
    {
        var phrases = Book("messages: { pt: { offer: 'Quer alguém?', transfer: off }, en: { transfer: '' } }").Phrases;
        Assert.Equal(("Quer alguém?", "", Phrases.Default.In("pt").Held), (phrases["pt"].Offer, phrases["pt"].Transfer, phrases["pt"].Held));
        Assert.Equal("", phrases["en"].Transfer);
    }

    [Fact]
    public void Read_PersonPhrasesAndNote_AreTaken()
    {
        var book = Book("person-phrases: [chamem a central]\nnote: { language: pt, template: 'Para {destination}: {reasons}' }");
        Assert.Equal(["chamem a central"], book.Escalation.PersonPhrases.AsEnumerable());
        Assert.Equal(("pt", "Para {destination}: {reasons}"), (book.NoteLanguage, book.NoteTemplate));
    }

    [Fact]
    public void Version_OfAText_IsItsOwnWhateverTheLineEndings()
    {
        const string text = "thresholds:\n  strikes: 3\n";
        Assert.Equal(Book(text).Version, Book(text.Replace("\n", "\r\n", StringComparison.Ordinal)).Version);
        Assert.NotEqual(Book(text).Version, Book(text.Replace('3', '4')).Version);
    }

    public static TheoryData<string, string> Wrong => new()
    {
        { "thresholds: { confidence: 1.5 }", "1:27: 'confidence' must be a number from 0 to 1" },
        { "thresholds: { confidence: NaN }", "1:27: 'confidence' must be a number from 0 to 1" },
        { "thresholds:\n  strikes: 0", "2:12: 'strikes' must be a whole number from 1 to 20" },
        { "thresholds:\n  strikes: 2.5", "2:12: 'strikes' must be a whole number from 1 to 20" },
        { "thresholds: [1]", "1:13: 'thresholds' must be a list of 'name: value' lines" },
        { "treshold: {}", "1:1: 'treshold' is not known here. Did you mean thresholds?" },
        { "- 1", "1:1: the file must be a list of 'name: value' lines" },
        { "a: 1\n---\nb: 2", "the file must be one document: it has a second '---'" },
        { "rules: 3", "1:8: a rule must be a list of 'name: value' lines" },
        { "rules: { name: x }", "1:8: 'rules' must be a list" },
        { "rules:\n  - { name: x, when: { tag: a } }", "2:5: the rule has no 'then'" },
        { "rules:\n  - { name: x, when: { tag: a }, then: maybe }", "2:40: 'maybe' is nothing that a rule can do. It can transfer, offer, hold, acknowledge, answer-only, never-transfer" },
        { "rules:\n  - { name: x, when: { tag: a }, then: { transfer: biling } }", "2:52: 'biling' is no destination of the workspace's settings. Did you mean billing?" },
        { "rules:\n  - { name: x, when: { tag: a }, then: { transfer: billing, offer: billing } }", "2:40: 'then' must say one of transfer, offer, hold" },
        { "rules:\n  - { name: x, when: { tag: a }, then: { offer: billing, ignore-hours: true } }", "2:72: only a transfer can ignore the hours" },
        { "rules:\n  - { name: x, when: { tags: a }, then: offer }", "2:24: 'tags' is not known here. Did you mean tag?" },
        { "rules:\n  - { name: x, when: {}, then: offer }", "2:22: a condition is expected here: all, any, not, accepts-offer, asks-for-person, attachment, confidence-below, confidence-falls, declines-offer, draft-failed, frustration, needs-expert, promises-person, repetition, channel, keyword, language, signal, tag, topic, attribute" },
        { "rules:\n  - { name: x, when: { any: { tag: a } }, then: offer }", "2:29: 'any' must be a list of conditions" },
        { "rules:\n  - { name: x, when: { repetition: 3 }, then: offer }", "2:36: 'repetition' must be one of true, false" },
        { "rules:\n  - { name: x, when: { confidence-below: 2 }, then: offer }", "2:42: 'confidence-below' must be a number from 0 to 1" },
        { "rules:\n  - { name: x, when: { tag: '' }, then: offer }", "2:29: 'tag' must have 1 to 200 characters" },
        { "rules:\n  - { name: x, when: { attribute: plan }, then: offer }", "2:35: 'attribute' must be a list of 'name: value' lines" },
        { "rules: [{ name: in-doubt, when: { tag: a }, then: offer }]", "1:17: there is a rule named 'in-doubt' already: the journal must tell which one it was" },
        { "rules: [{ name: x, when: { tag: a }, then: offer }, { name: x, when: { tag: b }, then: offer }]", "1:61: there is a rule named 'x' already: the journal must tell which one it was" },
        { "messages: { portuguese: { offer: x } }", "1:25: 'portuguese' is no language: it must be two letters, such as pt" },
        { "messages: { pt: { ofer: x } }", "1:19: 'ofer' is not known here. Did you mean offer?" },
        { "messages: { pt: { offer: '' } }", "1:26: 'offer' must have 1 to 1000 characters" },
        { "note: { language: xx }", "1:19: 'language' must be one of de, en, es, fr, it, pt" },
        { "note: { template: 'For {destinaton}' }", "1:19: '{destinaton}' is not known here. Did you mean destination?" },
        { "person-phrases: { a: b }", "1:17: 'person-phrases' must be a list" },
        { "", "the file is empty" },
        { "# only a comment", "the file is empty" },
        { "!!str thresholds: {}\nthresholds: {}", "2:1: 'thresholds' is there twice" },
        { "rules: [{ name: x, when: { tag: [] }, then: offer }]", "1:33: 'tag' has no value" },
        { "rules: [{ name: x, when: { tag: ~ }, then: offer }]", "1:33: 'tag' has no value" },
        { "rules: [{ name: x, when: { attribute: {} }, then: offer }]", "1:39: 'attribute' has no value" },
        { "rules: [{ name: x, when: { language: portuguese }, then: offer }]", "1:38: 'portuguese' is no language: it must be two letters, such as pt" },
        { "rules: [{ name: x, when: { keyword: '!!!' }, then: offer }]", "1:37: '!!!' has no word that a message could have" },
        { "rules: [{ name: In-Doubt, when: { tag: a }, then: offer }]", "1:17: there is a rule named 'In-Doubt' already: the journal must tell which one it was" },
        { "rules: [{ name: \"a\\nb\", when: { tag: a }, then: offer }]", "1:17: 'name' must be one line of visible characters" },
        { "messages: { pt: { held: 'Volta {openz}' } }", "1:25: '{openz}' is not known here. Did you mean opens?" },
        { "messages: { pt: { offer: '{opens}' } }", "1:26: '{opens}' is not known here. Known are none" },
        { "a: &x 1\nb: *x", "1:4: anchors and aliases are not allowed" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Read_OneMistake_IsNamedWithItsPlace(string text, string finding) => Assert.Equal([finding], Findings(text));

    [Fact]
    public void Read_ManyMistakes_AreAllNamedInTheOrderOfTheFile() => Assert.Equal(
        ["2:12", "3:3", "4:8"],
        Findings("thresholds:\n  strikes: x\n  strike: 2\nrules: 3").Select(finding => string.Join(':', finding.Split(':').Take(2))));

    [Theory]
    [InlineData("thresholds: {", "this is not valid YAML: ")]
    [InlineData("thresholds:\n\tstrikes: 2", "this is not valid YAML: ")]
    [InlineData("thresholds: { strikes: 2, strikes: 3 }", "this is not valid YAML: ")]
    public void Read_WhatIsNoYaml_SaysWhere(string text, string why) => Assert.Matches($"^[0-9]+:[0-9]+: {why}", Assert.Single(Findings(text)));

    /// <summary>Guards against stacks and seconds that a hostile file would take.</summary>
    [Theory]
    [InlineData("[", 200_000)]
    [InlineData("- ", 100_000)]
    [InlineData("{a: ", 50_000)]
    public void Read_ADeepFile_IsRefused(string part, int times) =>
        Assert.Contains("nested more than", Assert.Single(Findings(string.Concat(Enumerable.Repeat(part, times)))), StringComparison.Ordinal);

    [Fact]
    public void Read_AHugeFile_IsRefused() => Assert.Equal(["the file is longer than 256 KB"], Findings(new string('#', Rulebook.LongestText + 1)));

    [Fact]
    public void Read_EndlessMistakes_AreNamedUpToALimit() =>
        Assert.Equal(100, Findings(string.Concat(Enumerable.Range(0, 500).Select(at => $"x{at}: 1\n"))).Length);
}
