namespace Claudia.Load;

/// <summary>Nothing is said to a customer, and nothing assigned, after a person has taken over and her side could know it.</summary>
internal static class Silence
{
    public static void Audit(string conversation, Story story, TimeSpan slack, Findings findings)
    {
        foreach (var scene in story.Scenes.Where(it => Story.IsOurComment(it.Entry) || Story.IsOurTransfer(it.Entry)))
        {
            if (scene.PersonSince is { } since && scene.Entry.At - since is var late && late > slack)
                findings.Break(Check.SpokeAfterTakeover, conversation, $"entry {scene.Entry.Seq} came {late.TotalSeconds:0.0} s after a person had it");
        }
    }
}
