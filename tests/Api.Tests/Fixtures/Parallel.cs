// These tests wait for each other's processes and disks more than they compute.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
