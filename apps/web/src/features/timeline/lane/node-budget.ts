/** The whole drawing stays under about 2,000 SVG elements, whatever the number of lanes and jobs. */
const ALL_NODES = 2000
/** Axis, grid, now-line, unobserved stretches. */
const GROUND_NODES = 160
/** A lane's own frame: its svg, group, label and requested bars. */
const LANE_NODES = 4
const HOLE_NODES = 5

/** How many elements a lane may spend on bars and cells, and on how many parts of its archive band. */
export function laneBudget(drawnLanes: number): { marks: number; bandParts: number } {
  const each = (ALL_NODES - GROUND_NODES) / Math.max(1, drawnLanes) - LANE_NODES
  return {
    marks: Math.max(8, Math.floor(each * 0.7)),
    bandParts: Math.max(2, Math.floor((each * 0.3) / HOLE_NODES)),
  }
}
