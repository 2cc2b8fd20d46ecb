-- Which vulnerability indicators stand at which listed polling station, by the newest statement on each.
--
-- A statement without «ada/tidak» lists the indicator; of two statements of one instant the one that
-- says it is there counts.
--
-- grain   one row per kelurahan_kode, tps_no, indikator that was ever stated
-- reads   log_kerawanan_tps, ref_tps
-- column  kelurahan_kode  VARCHAR      -  kelurahan
-- column  tps_no          BIGINT       -  number in the kelurahan
-- column  indikator       VARCHAR      -  indicator
-- column  is_ada          BOOLEAN      -  it is there
-- column  waktu_nyata     TIMESTAMPTZ  -  when it was stated
-- column  sumber          VARCHAR      -  who stated it
with

terbaru as (

    select
        kelurahan_kode,
        tps_no,
        indikator,
        coalesce(keadaan, 'ya') = 'ya' as is_ada,
        waktu_kejadian,
        sumber
    from log_kerawanan_tps
    where indikator is not null
    qualify row_number() over (
        partition by kelurahan_kode, tps_no, indikator
        order by
            waktu_kejadian desc,
            case coalesce(keadaan, 'ya') when 'ya' then 1 else 2 end asc,
            waktu_catat desc,
            batch_no desc,
            lembar desc,
            baris desc
    ) = 1

)

select
    n.kelurahan_kode,
    n.tps_no,
    n.indikator,
    n.is_ada,
    n.waktu_kejadian as waktu_nyata,
    n.sumber
from terbaru as n
inner join ref_tps as t on n.kelurahan_kode = t.kelurahan_kode and n.tps_no = t.tps_no
