import Tracks
