namespace Claudia.Simulator.Client;

/// <summary>Acting as a teammate, as by hand in the inbox; Ana where nobody is named.</summary>
public sealed partial class SimulatorClient
{
    private const string Ana = "9000002";

    public Task<ConversationView> ActAsync(
        string conversationId, TeammateAction action, CancellationToken cancellation = default) =>
        PostAsync<ConversationView>($"conversations/{conversationId}/actions", action, cancellation);

    /// <summary>An answer; where no teammate holds the conversation it takes it, in the same part.</summary>
    public Task<ConversationView> ReplyAsync(
        string conversationId, string text, string adminId = Ana, CancellationToken cancellation = default) =>
        ActAsync(conversationId, Deed(TeammateDeed.Reply, adminId, text), cancellation);

    public Task<ConversationView> NoteAsync(
        string conversationId, string text, string adminId = Ana, CancellationToken cancellation = default) =>
        ActAsync(conversationId, Deed(TeammateDeed.Note, adminId, text), cancellation);

    /// <summary>Gives it to a team or a teammate; "0" to nobody.</summary>
    public Task<ConversationView> AssignAsync(
        string conversationId, string assigneeId, string adminId = Ana, CancellationToken cancellation = default) =>
        ActAsync(conversationId, Deed(TeammateDeed.Assign, adminId) with { AssigneeId = assigneeId }, cancellation);

    public Task<ConversationView> TakeAsync(
        string conversationId, string adminId = Ana, CancellationToken cancellation = default) =>
        ActAsync(conversationId, Deed(TeammateDeed.Take, adminId), cancellation);

    /// <summary>Gives it back to Claudia's team.</summary>
    public Task<ConversationView> HandBackAsync(
        string conversationId, string adminId = Ana, CancellationToken cancellation = default) =>
        ActAsync(conversationId, Deed(TeammateDeed.HandBack, adminId), cancellation);

    public Task<ConversationView> CloseAsync(
        string conversationId, string adminId = Ana, CancellationToken cancellation = default) =>
        ActAsync(conversationId, Deed(TeammateDeed.Close, adminId), cancellation);

    public Task<ConversationView> OpenAsync(
        string conversationId, string adminId = Ana, CancellationToken cancellation = default) =>
        ActAsync(conversationId, Deed(TeammateDeed.Open, adminId), cancellation);

    public Task<ConversationView> SnoozeAsync(
        string conversationId, string adminId = Ana, CancellationToken cancellation = default) =>
        ActAsync(conversationId, Deed(TeammateDeed.Snooze, adminId), cancellation);

    public Task<ConversationView> TagAsync(
        string conversationId, string tag, string adminId = Ana, CancellationToken cancellation = default) =>
        ActAsync(conversationId, Deed(TeammateDeed.Tag, adminId, tag), cancellation);

    public Task<ConversationView> UntagAsync(
        string conversationId, string tag, string adminId = Ana, CancellationToken cancellation = default) =>
        ActAsync(conversationId, Deed(TeammateDeed.Untag, adminId, tag), cancellation);

    private static TeammateAction Deed(TeammateDeed deed, string adminId, string? text = null) =>
        new() { Deed = deed, AdminId = adminId, Text = text };
}
