namespace Claudia.Silo;

/// <summary>A part of the process that adds checks to the health report.</summary>
public interface IHealthPart
{
    /// <summary>Empty when there is nothing to report.</summary>
    IEnumerable<HealthCheck> Checks();
}
