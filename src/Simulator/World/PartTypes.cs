namespace Claudia.Simulator.World;

internal static class PartTypes
{
    public const string Comment = "comment";
    public const string Note = "note";
    public const string QuickReply = "quick_reply";
    public const string Assignment = "assignment";
    public const string AssignAndReopen = "assign_and_reopen";
    public const string AssignAndUnsnooze = "assign_and_unsnooze";
    public const string Open = "open";
    public const string Close = "close";
    public const string Snoozed = "snoozed";
    public const string Unsnoozed = "unsnoozed";
    public const string TagsUpdated = "conversation_tags_updated";
    public const string Rated = "conversation_rating_changed";
    public const string ParticipantAdded = "participant_added";
    public const string ActionStarted = "custom_action_started";
    public const string ActionFinished = "custom_action_finished";
    public const string AttributeByAdmin = "conversation_attribute_updated_by_admin";
    public const string AttributeByWorkflow = "conversation_attribute_updated_by_workflow";
    public const string TicketState = "ticket_state_updated_by_admin";
    public const string TicketAttribute = "ticket_attribute_updated_by_admin";
}
