using Claudia.Engine;

namespace Claudia.Load.Tests;

public sealed class AuditorTests
{
    private const string Person = "I would like to talk to a person, please.";
    private const string Question = "How do I track my package?";

    [Fact]
    public void Audit_TransferMadeOnce_FindsNothing()
    {
        var findings = Transferred().Journals(TransferStatus.Confirmed).Audit();

        Assert.Empty(findings.Violations);
        Assert.Equal((1, 1, 1, 0, 0), (findings.Conversations, findings.Transfers, findings.Confirmed, findings.Superseded, findings.Unresolved));
    }

    [Fact]
    public void Audit_TransferredAgainAfterAHandBack_FindsNothing()
    {
        var again = Transferred().AnaSays("What is it?").AnaGivesBack().Customer(Person).Note("[claudia:test/100/2]").Says(Ledger.Word).Transfers();

        Assert.Empty(again.Journals(TransferStatus.Confirmed, TransferStatus.Confirmed).Audit().Violations);
    }

    [Fact]
    public void Audit_SecondAssignment_IsFound() =>
        Finds(Check.Duplicate, Transferred().Transfers().Journals(TransferStatus.Confirmed, TransferStatus.Confirmed));

    [Fact]
    public void Audit_SecondNoteOfAMarker_IsFound() =>
        Finds(Check.Duplicate, new Ledger().Customer(Person).Note().Note().Says(Ledger.Word).Transfers().Journals(TransferStatus.Confirmed));

    [Fact]
    public void Audit_NotesOfTwoMarkers_FindsNothing() =>
        Assert.Empty(new Ledger().Customer(Person).Note().Note("[claudia:test/100/2]").Transfers().Journals(TransferStatus.Confirmed).Audit().Violations);

    [Fact]
    public void Audit_SecondWordOfATransfer_IsFound() =>
        Finds(Check.Duplicate, new Ledger().Customer(Person).Note().Says(Ledger.Word).Says(Ledger.Word).Transfers().Journals(TransferStatus.Confirmed));

    [Fact]
    public void Audit_SameAnswerTwice_IsFound() =>
        Finds(Check.Duplicate, new Ledger().Customer(Question, "LUM-").Says("Your code: LUM-1").Says("Your code: LUM-1"));

    [Fact]
    public void Audit_DuplicateThatClaudiaCounts_IsFound() =>
        Finds(Check.Duplicate, new Ledger { Duplicates = 1 }.Customer(Question, "LUM-").Says("Your code: LUM-1"));

    [Fact]
    public void Audit_MessageThatNobodyCaresFor_IsFound() => Finds(Check.Forgotten, new Ledger().Customer(Person));

    [Fact]
    public void Audit_WishForAPersonThatIsOnlyAnswered_IsFound() => Finds(Check.Forgotten, new Ledger().Customer(Person).Says("Your code: LUM-1"));

    [Fact]
    public void Audit_SecondQuestionThatTheFirstAnswerDoesNotCover_IsFound() =>
        Finds(Check.Forgotten, new Ledger().Customer(Question, "LUM-").Customer("Can I pay in instalments?", "Boleto").Says("Your code: LUM-1"));

    [Fact]
    public void Audit_MessageAfterTheHandBackThatNobodyCaresFor_IsFound() =>
        Finds(Check.Forgotten, Transferred().AnaSays("What is it?").AnaGivesBack().Customer(Person).Journals(TransferStatus.Confirmed));

    [Fact]
    public void Audit_MessageToWhoHasTakenIt_FindsNothing() =>
        Assert.Empty(Transferred().AnaTakes().Customer("Are you there?").Journals(TransferStatus.Confirmed).Audit().Violations);

    [Fact]
    public void Audit_MessageThatTheLedgerLacks_IsFound() => Finds(Check.Unforeseen, Transferred().Unheard("Hello?").Journals(TransferStatus.Confirmed));

    [Fact]
    public void Audit_WordsAfterATakeover_AreFound() =>
        Finds(Check.SpokeAfterTakeover, new Ledger().Customer(Question, "LUM-").AnaTakes().AnaSays("Hi.").AnaSays("Hm.").Says("Your code: LUM-1"), slack: 2);

    [Fact]
    public void Audit_AssignmentAfterATakeover_IsFound() =>
        Finds(Check.SpokeAfterTakeover, new Ledger().Customer(Person).AnaSays("Hi.").AnaSays("Hm.").Transfers().Journals(TransferStatus.Superseded), slack: 1);

    [Fact]
    public void Audit_WordsThatCrossATakeover_FindNothing() =>
        Assert.Empty(new Ledger().Customer(Question, "LUM-").AnaTakes().Says("Your code: LUM-1").Audit(slack: 2).Violations);

    [Fact]
    public void Audit_TransferThatHasNotEnded_IsFound() => Finds(Check.Lost, Transferred().Journals(TransferStatus.Confirmed, TransferStatus.Pending));

    [Fact]
    public void Audit_ConfirmedTransferThatTheLedgerLacks_IsFound() =>
        Finds(Check.Lost, new Ledger().Customer(Person).Note().AnaTakes().Journals(TransferStatus.Confirmed));

    [Theory]
    [InlineData(TransferStatus.Refused)]
    [InlineData(TransferStatus.Unresolved)]
    public void Audit_TransferInTheLedgerThatClaudiaGaveUp_IsFound(TransferStatus end) => Finds(Check.Lost, Transferred().Journals(end));

    [Fact]
    public void Audit_TransferThatClaudiaDoesNotKnow_IsFound() => Finds(Check.Lost, Transferred());

    [Fact]
    public void Audit_SupersededByNobody_IsFound() => Finds(Check.Lost, Transferred().Journals(TransferStatus.Superseded));

    [Fact]
    public void Audit_SupersededByATeammate_FindsNothing() =>
        Assert.Empty(new Ledger().Customer(Person).Note().AnaTakes().Journals(TransferStatus.Superseded).Audit().Violations);

    private static Ledger Transferred() => new Ledger().Customer(Person).Note().Says(Ledger.Word).Transfers();

    private static void Finds(Check check, Ledger ledger, double slack = 60) =>
        Assert.Equal(check, Assert.Single(ledger.Audit(slack).Violations).Check);
}
